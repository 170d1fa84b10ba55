import type { Person } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { type LastBackup, lastBackup } from './backup.ts';

/** What is known of the copies of a person's readings, and of the reminder to make one. */
export interface Copies extends LastBackup {
  /** When the oldest stored reading was made; undefined where there is none. */
  readonly first?: Instant;
  /** When the person last said "later". */
  readonly putOff?: Instant;
}

const DAY = 86_400_000;
/** Ms. What is younger, most devices still hold themselves. */
const MONTH = 30 * DAY;

/**
 * Whether readings stand in no backup for so long that a word is due. Never for a first reading on
 * its own day or in the session that began before it (`opened`): there, one thing at a time.
 */
export function isReminderDue(copies: Copies, opened: Instant, now: Instant): boolean {
  const { made, since, first, putOff } = copies;
  if (first === undefined || since === 0) return false;
  if (first >= opened || now - first < DAY) return false;
  const isOver = (at: Instant | undefined) => at === undefined || now - at > MONTH;
  return isOver(made) && isOver(putOff);
}

/** Looks up the copies of a person's readings. A simulation has none to lose. */
export async function copiesOf(person: Person): Promise<Copies> {
  if (person.demo) return { since: 0 };
  const last = await lastBackup(person);
  return withView(person.id, async (view) => {
    const hosts = (await view.getAll('captures')).map(({ clock }) => clock.host);
    const { reminderPutOff } = (await view.get('meta', 'reminderPutOff')) ?? {};
    return {
      ...last,
      ...(hosts.length > 0 && { first: hosts.reduce((a, b) => (b < a ? b : a)) }),
      ...(reminderPutOff && { putOff: reminderPutOff.at }),
    };
  });
}

/** The reminder of this person comes back a month after `now`. */
export async function putOffReminder({ id }: Person, now: Instant): Promise<void> {
  await withView(id, (view) => view.put('meta', { reminderPutOff: { at: now } }, 'reminderPutOff'));
}
