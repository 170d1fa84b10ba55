import type { Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';
import type { CountedTrace } from './counted.ts';
import { type Grid, gridOf, momentAt } from './grid.ts';
import { deviationOf, meanOfAll } from './moments.ts';

// Variability of sensor glucose (metrics §4) in mg/dL, unrounded; null without a value.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What glucose changed by since as long before as `lag` tells, in points of the grid. */
function changes({ values }: Grid, lag: (point: number) => number): number[] {
  const all: number[] = [];
  values.forEach((value, point) => {
    const change = value - (values[point - lag(point)] ?? NaN);
    if (!Number.isNaN(change)) all.push(change);
  });
  return all;
}

/** Real ms since clocks showed the same time on the day before; NaN where they skipped it. */
function wallDayBefore(at: number, zone: Zone): number {
  const offset = offsetAt(at - DAY, zone);
  const distance = DAY - (offsetAt(at, zone) - offset);
  return offsetAt(at - distance, zone) === offset ? distance : NaN;
}

/**
 * Mean of daily differences: of each value to the one when clocks showed the same time a day before
 * (Molnar 1972, doi 10.1007/BF01218495).
 */
export function moddOf(trace: CountedTrace, zone: Zone): number | null {
  const grid = gridOf(trace);
  const lag = (point: number) => wallDayBefore(momentAt(grid, point), zone) / (grid.step * MINUTE);
  return meanOfAll(changes(grid, lag).map(Math.abs));
}

/**
 * CONGA(n): standard deviation of the change over `hours` of real time (McDonnell 2005,
 * doi 10.1089/dia.2005.7.253). Always to be printed with its hours.
 */
export function congaOf(trace: CountedTrace, hours: number): number | null {
  const grid = gridOf(trace);
  return deviationOf(changes(grid, () => (hours * HOUR) / (grid.step * MINUTE)));
}

/** The only interval at which glycemic variability percentage can be compared. */
const GVP_MINUTES = 5;

/**
 * Glycemic variability percentage: by how much the trace is longer than a level one, minutes and
 * mg/dL taken as one (Peyser 2018, doi 10.1089/dia.2017.0187). Null where a sensor is not a 5-minute one.
 */
export function gvpOf(trace: CountedTrace): number | null {
  if (trace.minutes.some((minutes) => minutes !== GVP_MINUTES)) return null;
  const steps = changes(gridOf(trace, GVP_MINUTES), () => 1);
  const lengths = steps.map((change) => Math.hypot(GVP_MINUTES, change));
  const length = meanOfAll(lengths);
  return length === null ? null : 100 * (length / GVP_MINUTES - 1);
}
