import type { CountedTrace } from './counted.ts';
import { mgdlOf } from './values.ts';

const MINUTE = 60_000;

/** Glucose at even moments: at multiples of `step` on the UTC line, which are whole on every clock. */
export interface Grid {
  /** Minutes between two points. */
  readonly step: number;
  /** The moment of the first point, ms. */
  readonly from: number;
  /** mg/dL; NaN where the readings leave it open. */
  readonly values: Float64Array;
  /** Points that lie where at least one reading is missing: to be told with every number (C9). */
  readonly filled: number;
}

/** The interval of most readings, in minutes. */
function mainInterval({ minutes }: CountedTrace): number {
  const counts = new Map<number, number>();
  minutes.forEach((m) => counts.set(m, (counts.get(m) ?? 0) + 1));
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [5, 0])[0];
}

/** The longest distance of two readings between which values are filled in: 16 min at 5 min (C9). */
const bridge = (interval: number): number => (3 * interval + 1) * MINUTE;
/** From here on a reading is missing between two. */
const MISSING = 1.5;

/**
 * Readings laid on a grid, linear between two that are at most three intervals and a minute apart,
 * open elsewhere (C9). For the metrics of variability only: ranges and means take the readings.
 */
export function gridOf(trace: CountedTrace, step: number = mainInterval(trace)): Grid {
  const { at, minutes } = trace;
  const glucose = mgdlOf(trace);
  const size = step * MINUTE;
  const first = Math.ceil((at[0] ?? 0) / size);
  const last = Math.floor((at.at(-1) ?? -1) / size);
  const values = new Float64Array(Math.max(0, last - first + 1)).fill(NaN);
  let filled = 0;
  for (let i = 0; i < at.length; i++) {
    const before = Math.max(0, i - 1);
    const distance = at[i]! - at[before]!;
    const start = distance > bridge(minutes[i]!) ? at[i]! : at[before]!;
    for (let point = Math.ceil(start / size); point * size <= at[i]!; point++) {
      const share = distance > 0 ? (point * size - at[before]!) / distance : 1;
      const isNew = Number.isNaN(values[point - first]);
      if (isNew && share < 1 && distance > MISSING * minutes[i]! * MINUTE) filled += 1;
      values[point - first] = glucose[before]! + share * (glucose[i]! - glucose[before]!);
    }
  }
  return { step, from: first * size, values, filled };
}

/** The moment of a point, ms. */
export const momentAt = ({ from, step }: Grid, point: number): number =>
  from + point * step * MINUTE;
