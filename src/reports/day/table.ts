import { type Instant, instant } from '#domain/time.ts';
import type { HourTick } from './axis.ts';
import { UNKNOWN } from '../glucose-text.ts';
import type { DayItem, TableRow } from './view.ts';
import { count, say } from './words.ts';

interface Hour {
  readonly from: Instant;
  readonly to: Instant;
  readonly label: string;
}

const BEGIN = instant(0);
const END = instant(Number.MAX_SAFE_INTEGER);

const hoursOf = (ticks: readonly HourTick[]): readonly Hour[] =>
  ticks.slice(0, -1).map(({ at, label }, i) => ({ from: at, to: ticks[i + 1]?.at ?? END, label }));

const inside =
  ({ from, to }: Hour) =>
  ({ at }: { readonly at: Instant }) =>
    at >= from && at < to;

/** What lies between two moments, in words. */
export type HourWords = (from: Instant, to: Instant) => readonly string[];

/** What an hour holds, before its entries: how many, and what pump and sensor did. */
function hourRow({ from, to, label }: Hour, entries: number, wordsOf: HourWords): TableRow {
  const words = wordsOf(from, to).join('; ');
  const value = entries > 0 ? count('entries', entries) : words || UNKNOWN;
  const remark = entries > 0 ? words : '';
  return { sort: 'hour', at: from, clock: label, name: say('hour'), value, remark };
}

const eventRow = ({ event, at, clock, name, value, remark }: DayItem): TableRow => ({
  sort: 'event',
  event,
  at,
  clock,
  name,
  value,
  remark,
});

/**
 * The chart as rows: one for each hour, followed by one for each entry in it, in the order of time.
 * What began before the day stands in its first hour.
 */
export function tableOf(
  ticks: readonly HourTick[],
  items: readonly DayItem[],
  wordsOf: HourWords,
): readonly TableRow[] {
  return hoursOf(ticks).flatMap((hour, i) => {
    const within = items.filter(inside(i === 0 ? { ...hour, from: BEGIN } : hour));
    return [hourRow(hour, within.length, wordsOf), ...within.map(eventRow)];
  });
}
