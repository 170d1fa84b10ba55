import { type Instant, instant } from '#domain/time.ts';
import type { HourTick } from './axis.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { plural } from '../metrics/metric.ts';
import type { DayItem, GlucosePanel, TableRow } from './view.ts';

interface Hour {
  readonly from: Instant;
  readonly to: Instant;
  readonly label: string;
}

const END = instant(Number.MAX_SAFE_INTEGER);

const hoursOf = (ticks: readonly HourTick[]): readonly Hour[] =>
  ticks.slice(0, -1).map(({ at, label }, i) => ({ from: at, to: ticks[i + 1]?.at ?? END, label }));

const inside =
  ({ from, to }: Hour) =>
  ({ at }: { readonly at: Instant }) =>
    at >= from && at < to;

/** What an hour holds, before its entries: how many, and what the sensor did. */
function hourRow(hour: Hour, items: readonly DayItem[], { sensor }: GlucosePanel): TableRow {
  const within = (at: Instant) => at >= hour.from && at < hour.to;
  const traced = sensor.reduce((n, { at }) => n + at.filter(within).length, 0);
  const words = traced > 0 ? plural(traced, 'sensor reading') : '';
  const value = items.length > 0 ? plural(items.length, 'entry', 'entries') : words || UNKNOWN;
  const remark = items.length > 0 ? words : '';
  return { sort: 'hour', at: hour.from, clock: hour.label, name: 'Hour', value, remark };
}

const eventRow = ({ at, clock, name, value, remark }: DayItem): TableRow => ({
  sort: 'event',
  at,
  clock,
  name,
  value,
  remark,
});

/** The chart as rows: one for each hour, followed by one for each entry in it, in the order of time. */
export function tableOf(
  ticks: readonly HourTick[],
  items: readonly DayItem[],
  glucose: GlucosePanel,
): readonly TableRow[] {
  return hoursOf(ticks).flatMap((hour) => {
    const within = items.filter(inside(hour));
    return [hourRow(hour, within, glucose), ...within.map(eventRow)];
  });
}
