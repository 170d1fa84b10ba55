import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { lastBackup, type LastBackup } from '#actions/backup.ts';
import type { Person } from '#domain/preferences.ts';
import { hrefOf } from '#app/route.ts';
import { days } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { count, say } from './words.ts';

/** A forgotten passphrase closes for good what no backup holds: that is said where there is such. */
export function BackupFirst({ whose }: { readonly whose: Person }) {
  const last = useSignal<LastBackup | undefined>(undefined);
  useEffect(() => {
    lastBackup(whose).then(
      (found) => (last.value = found),
      () => undefined,
    );
  }, [whose.id, days.value]);
  if (!last.value || last.value.since === 0) return null;
  const { made, since } = last.value;
  return (
    <p class={page.note}>
      {made === undefined ? say('backup.never') : count('backup.since', since)}{' '}
      <a href={hrefOf({ page: 'files' })}>{say('backup.go')}</a>
    </p>
  );
}
