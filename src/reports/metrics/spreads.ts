import type { Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';
import type { CountedTrace } from './counted.ts';
import { gridOf, momentAt } from './grid.ts';
import { deviationOf, meanOfAll } from './moments.ts';

// Standard deviations of sensor glucose by day and by time of day (Rodbard 2009,
// doi 10.1089/dia.2008.0132), mg/dL on the local clock, unrounded; null below two days or values.

const DAY = 86_400_000;

/** Values of the grid put together by what their wall time (ms as if UTC) is told to be. */
function groupsOf(trace: CountedTrace, zone: Zone, of: (wall: number) => number): number[][] {
  const grid = gridOf(trace);
  const groups = new Map<number, number[]>();
  grid.values.forEach((value, point) => {
    if (Number.isNaN(value)) return;
    const at = momentAt(grid, point);
    const key = of(at + offsetAt(at, zone));
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  });
  return [...groups.values()];
}

const byDay = (wall: number): number => Math.floor(wall / DAY);
const byTime = (wall: number): number => wall - DAY * byDay(wall);

const known = (values: readonly (number | null)[]): number[] => values.filter((v) => v !== null);

/** SDw: mean over days of the standard deviation within each. */
export const sdWithin = (trace: CountedTrace, zone: Zone): number | null =>
  meanOfAll(known(groupsOf(trace, zone, byDay).map(deviationOf)));

/** SDdm: standard deviation of the means of the days. */
export const sdDailyMeans = (trace: CountedTrace, zone: Zone): number | null =>
  deviationOf(known(groupsOf(trace, zone, byDay).map(meanOfAll)));

/** SDb: mean over the times of day of the standard deviation between days at that time. */
export const sdBetween = (trace: CountedTrace, zone: Zone): number | null =>
  meanOfAll(known(groupsOf(trace, zone, byTime).map(deviationOf)));

/** SDhh:mm: standard deviation of the mean day. */
export const sdTimes = (trace: CountedTrace, zone: Zone): number | null =>
  deviationOf(known(groupsOf(trace, zone, byTime).map(meanOfAll)));
