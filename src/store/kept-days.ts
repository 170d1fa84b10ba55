import type { IDBPTransaction } from 'idb';
import { addDays, type LocalDate } from '#domain/time.ts';
import type { View, ViewSchema } from './database.ts';
import type { StoredDay } from './day.ts';
import { daysWithin, eachOnce, lengthOf, type Stretch } from './stretch.ts';

/** Dates kept in memory: a year and what is read around it, some 10 MB of a pump with its sensor. */
const MOST = 400;

type DaysByDate = ReadonlyMap<LocalDate, readonly StoredDay[]>;

/** What was last read of a view, and when: a revision is never told twice. */
const kept = new WeakMap<View, { readonly revision: string; readonly days: DaysByDate }>();

const keptAt = (view: View, revision: string | undefined): DaysByDate => {
  const last = kept.get(view);
  return last && last.revision === revision ? last.days : new Map();
};

/** Those that were read last, where they become too many. */
function keep(view: View, revision: string, read: DaysByDate): void {
  const days = new Map([...keptAt(view, revision), ...read].slice(-MOST));
  kept.set(view, { revision, days });
}

type Reading = IDBPTransaction<ViewSchema, ('days' | 'meta')[]>;

/**
 * The records with anything on these dates, as `daysWithin`. What this page read before is not read
 * again while nobody has written days: who does gives the view another revision in the same
 * transaction. Without one nothing is known of who writes, and nothing is kept.
 */
export async function daysOnce(
  view: View,
  tx: Reading,
  stretch: Stretch,
): Promise<readonly StoredDay[]> {
  const index = tx.objectStore('days').index('dates');
  const { revision } = (await tx.objectStore('meta').get('revision')) ?? {};
  if (revision === undefined || lengthOf(stretch) > MOST) return daysWithin(index, stretch);
  const dates = datesOf(stretch);
  const known = keptAt(view, revision);
  const missing = runsOf(dates.filter((date) => !known.has(date)));
  const found = (await Promise.all(missing.map((run) => daysWithin(index, run)))).flat();
  const read = byDate(missing.flatMap(datesOf), found);
  keep(view, revision, read);
  return eachOnce(dates.flatMap((date) => known.get(date) ?? read.get(date) ?? []));
}

const datesOf = (stretch: Stretch): readonly LocalDate[] =>
  Array.from({ length: lengthOf(stretch) }, (_, i) => addDays(stretch.from, i));

/** Dates, ascending, as stretches without a gap. */
function runsOf(dates: readonly LocalDate[]): readonly Stretch[] {
  const runs: { from: LocalDate; to: LocalDate }[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date });
  }
  return runs;
}

/** Each date with its records, in the order of their keys, as the index gives them. */
function byDate(dates: readonly LocalDate[], days: readonly StoredDay[]): DaysByDate {
  const found = new Map(dates.map((date): [LocalDate, StoredDay[]] => [date, []]));
  for (const day of eachOnce(days)) for (const date of day.dates) found.get(date)?.push(day);
  for (const own of found.values()) own.sort(byKey);
  return found;
}

const byKey = (a: StoredDay, b: StoredDay): number =>
  a.device === b.device ? (a.date < b.date ? -1 : 1) : a.device < b.device ? -1 : 1;
