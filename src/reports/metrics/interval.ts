import type { Trace } from '#domain/trace.ts';

/** Minutes between readings that sensors have (C7). */
const INTERVALS = [1, 5, 15] as const;
/** What a sensor has of which nothing tells. */
const USUAL = 5;
const MINUTE = 60_000;
/** Sensors are late by some seconds: a step this near to an interval, as a share of it, is one. */
const NEAR = 0.2;

/** How many steps between neighbouring readings are of each interval. */
function countSteps(at: Float64Array, from: number, to: number): readonly number[] {
  const counts = INTERVALS.map(() => 0);
  for (let i = from + 1; i < to; i++) {
    const step = (at[i]! - at[i - 1]!) / MINUTE;
    INTERVALS.forEach((interval, k) => {
      if (Math.abs(step - interval) <= NEAR * interval) counts[k]! += 1;
    });
  }
  return counts;
}

const mostOf = (counts: readonly number[]): number | undefined => {
  const most = Math.max(...counts);
  return most > 0 ? INTERVALS[counts.indexOf(most)] : undefined;
};

/** Minutes between the readings of a device, over all that is given of it. */
export const usualInterval = ({ at }: Pick<Trace, 'at'>): number =>
  mostOf(countSteps(at, 0, at.length)) ?? USUAL;

/** As the readings from one index to another say, where most of their steps agree; else as usual. */
export function intervalWithin(at: Float64Array, from: number, to: number, usual: number): number {
  const counts = countSteps(at, from, to);
  return Math.max(...counts) * 2 > to - from - 1 ? (mostOf(counts) ?? usual) : usual;
}
