import type { Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';
import { quantile } from './central.ts';
import type { CountedTrace } from './counted.ts';
import { dateNumber } from './risk.ts';
import { mgdlOf } from './values.ts';

/** A time of day, and what was measured about it on all days, in mg/dL; null where too few days gave something. */
export interface ProfileBin {
  /** After midnight, on the local clock: the middle of the window. */
  readonly minute: number;
  readonly n: number;
  readonly days: number;
  readonly p5: number | null;
  readonly p25: number | null;
  readonly p50: number | null;
  readonly p75: number | null;
  readonly p95: number | null;
}

const MINUTE = 60_000;
const DAY = 1440;
/** Windows of an hour, one every quarter of an hour (metrics §5). */
const STEP = 15;
const HALF = 30;
/** Days from which quartiles and the outer percentiles are drawn (metrics §5). */
export const QUARTILE_DAYS = 5;
export const OUTER_DAYS = 10;

interface Gathered {
  readonly values: number[];
  readonly dates: Set<number>;
}

function binOf({ values, dates }: Gathered, index: number): ProfileBin {
  const sorted = Float64Array.from(values).toSorted();
  const at = (p: number, needed: number) => (dates.size < needed ? null : quantile(sorted, p));
  return {
    minute: index * STEP,
    n: values.length,
    days: dates.size,
    p5: at(0.05, OUTER_DAYS),
    p25: at(0.25, QUARTILE_DAYS),
    p50: at(0.5, 1),
    p75: at(0.75, QUARTILE_DAYS),
    p95: at(0.95, OUTER_DAYS),
  };
}

/**
 * Percentiles (C14) by time of day, round the clock: windows of 60 minutes, one every 15, over all
 * days, nothing smoothed or filled in. The repeated hour of a 25-hour day counts twice. Metrics §5.
 */
export function profileOf(trace: CountedTrace, zone: Zone): readonly ProfileBin[] {
  const bins = Array.from({ length: DAY / STEP }, (): Gathered => ({
    values: [],
    dates: new Set(),
  }));
  mgdlOf(trace).forEach((mgdl, i) => {
    const at = trace.at[i]!;
    const minute = Math.floor((at + offsetAt(at, zone)) / MINUTE) % DAY;
    const date = dateNumber(at, zone);
    const last = Math.floor((minute + HALF) / STEP);
    for (let index = last; index > last - (2 * HALF) / STEP; index--) {
      const bin = bins.at(index % bins.length);
      bin?.values.push(mgdl);
      bin?.dates.add(date);
    }
  });
  return bins.map(binOf);
}
