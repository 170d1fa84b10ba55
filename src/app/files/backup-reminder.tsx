import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { type Copies, copiesOf, isReminderDue, putOffReminder } from '#actions/backup-reminder.ts';
import type { Person } from '#domain/preferences.ts';
import { type Instant, instant } from '#domain/time.ts';
import { hrefOf, route } from '#app/route.ts';
import { days, report } from '#app/state.ts';
import shell from '#app/style/shell.module.css';
import styles from './backup-reminder.module.css';
import { say } from './words.ts';

/**
 * One line above the page where readings stand in no backup. It comes with the next page that is
 * gone to, never under a page that is being looked at: nothing moves by itself.
 */
export function BackupReminder({ whose }: { readonly whose: Person }) {
  const { due, isShown, later } = useReminder(whose);
  if (!due || !isShown) return null;
  return (
    <aside class={`${shell.notice} ${styles.reminder}`} aria-label={say('reminder')}>
      <p>{say(due.made === undefined ? 'reminder.never' : 'reminder.old')}</p>
      <a href={hrefOf({ page: 'files' })}>{say('reminder.go')}</a>
      <button type="button" data-kind="link" onClick={later}>
        {say('reminder.later')}
      </button>
    </aside>
  );
}

interface Reminder {
  readonly due: Copies | undefined;
  readonly isShown: boolean;
  readonly later: () => void;
}

/** Looked up again when days changed, and when Files, where backups are made, was left. */
function useReminder(whose: Person): Reminder {
  const { page } = route.value;
  const due = useSignal<Copies | undefined>(undefined);
  const isShown = useSignal(false);
  const isAtFiles = page === 'files';
  useEffect(() => {
    let isCurrent = !isAtFiles;
    const keep = (found: Copies | undefined) => isCurrent && (due.value = found);
    if (isAtFiles) due.value = undefined;
    else dueOf(whose).then(keep, () => undefined);
    return () => void (isCurrent = false);
  }, [whose.id, days.value, isAtFiles]);
  useLayoutEffect(() => {
    isShown.value = due.value !== undefined;
  }, [page]);
  const later = () => {
    putOffReminder(whose, now()).then(() => (due.value = undefined), report);
  };
  return { due: due.value, isShown: isShown.value && !isAtFiles, later };
}

const now = (): Instant => instant(Date.now());

async function dueOf(whose: Person): Promise<Copies | undefined> {
  const copies = await copiesOf(whose);
  return isReminderDue(copies, instant(performance.timeOrigin), now()) ? copies : undefined;
}
