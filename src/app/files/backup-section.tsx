import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type LastBackup, lastBackup } from '#actions/backup.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { sizeText, whenText } from '#app/measures.ts';
import { days, person, preferences, report } from '#app/state.ts';
import page from '#app/style/page.module.css';
import { type SavedBackup, saveBackup } from './save-backup.ts';
import { SealForm } from './seal-form.tsx';
import { type State, useSealing } from './use-sealing.ts';
import { count, say } from './words.ts';

/** All readings in one file that only its passphrase opens. */
export function BackupSection() {
  const whose = person.value;
  const isEmpty = (days.value?.length ?? 0) === 0;
  return (
    <section class={page.section}>
      <h2>{say('backup.title')}</h2>
      {!whose || isEmpty ? (
        <p class="quiet">{say('backup.none')}</p>
      ) : whose.demo ? (
        <p class="quiet">{say('backup.simulated')}</p>
      ) : (
        <Backup key={whose.id} whose={whose} />
      )}
    </section>
  );
}

function Backup({ whose }: { readonly whose: Person }) {
  const sealing = useSealing(whose, (passphrase) => saveBackup(whose, passphrase));
  return (
    <>
      <p>{say('backup.text', { name: whose.name })}</p>
      <LastMade whose={whose} after={sealing.state.value} />
      <SealForm
        sealing={sealing}
        hint={say('passphrase.keep')}
        button={say('backup.go')}
        isPrimary
        told={savedText}
      />
    </>
  );
}

/** A reminder where something stands in no backup; looked up again after each. */
function LastMade({
  whose,
  after,
}: {
  readonly whose: Person;
  readonly after: State<SavedBackup>;
}) {
  const last = useSignal<LastBackup | undefined>(undefined);
  const isNew = typeof after === 'object';
  useEffect(() => {
    lastBackup(whose).then((found) => (last.value = found), report);
  }, [whose.id, isNew, days.value]);
  return last.value ? <p>{lastText(last.value)}</p> : null;
}

function lastText({ made, since }: LastBackup): string {
  if (made === undefined) return say('backup.never');
  const when = whenText(made, instant(Date.now()), preferences.value);
  const later = since > 0 ? count('backup.since', since) : say('backup.all');
  return `${say('backup.last', { when })} ${later}`;
}

function savedText({ files, readings, missing, bytes }: SavedBackup): string {
  const size = sizeText(bytes);
  const [file = ''] = files;
  const saved =
    files.length > 1
      ? count('backup.parts', readings, { files: files.length, size })
      : count('backup.done', readings, { file, size });
  return missing > 0 ? `${saved} ${count('backup.missing', missing)}` : saved;
}
