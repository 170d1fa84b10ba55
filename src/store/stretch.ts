import { addDays, type LocalDate } from '#domain/time.ts';
import type { StoredDay } from './day.ts';

/** Local dates, both included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Dates, or records, read at once. Chromium hands over an answer of more than 1 MiB several times
 * slower: ninety days of a pump and its sensor, 3 MB, come in half the time in pieces.
 */
export const AT_ONCE = 10;
/** However long a stretch is. */
const MOST_PIECES = 400;
const DAY = 86_400_000;

/** How many dates it has. */
export const lengthOf = ({ from, to }: Stretch): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

/** Stretches of a few dates each that make up one. */
export function piecesOf(stretch: Stretch): readonly Stretch[] {
  const { from } = stretch;
  const dates = lengthOf(stretch);
  const each = Math.max(AT_ONCE, Math.ceil(dates / MOST_PIECES));
  return Array.from({ length: Math.ceil(dates / each) }, (_, i) => ({
    from: addDays(from, i * each),
    to: addDays(from, Math.min((i + 1) * each, dates) - 1),
  }));
}

/** The index of records by their local dates. */
export interface Dates {
  getAll(range: IDBKeyRange): Promise<StoredDay[]>;
}

/** The records with anything on these dates, each once, in the order of their dates. */
export async function daysWithin(dates: Dates, stretch: Stretch): Promise<readonly StoredDay[]> {
  const found = piecesOf(stretch).map(({ from, to }) => dates.getAll(IDBKeyRange.bound(from, to)));
  return eachOnce((await Promise.all(found)).flat());
}

/** A record of two local dates is found under both. */
export const eachOnce = (days: readonly StoredDay[]): readonly StoredDay[] => [
  ...new Map(days.map((day) => [`${day.date} ${day.device}`, day])).values(),
];
