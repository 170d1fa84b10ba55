import type { CountedTrace } from './counted.ts';
import { mgdlOf, minutesOf, ofTrace } from './values.ts';

// Central values and spread of sensor glucose (metrics §1), in mg/dL, unrounded; null without a value.

/** Mean, each reading weighted with the interval of its sensor (C7). */
export const meanOf = ofTrace((trace): number | null => {
  const values = mgdlOf(trace);
  let weighted = 0;
  for (let i = 0; i < values.length; i++) weighted += values[i]! * trace.minutes[i]!;
  return values.length === 0 ? null : weighted / minutesOf(trace);
});

/** The value below which the share `p` of ascending values lies, linear between two: R type 7 (C14). */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (sorted.length === 0) return null;
  const h = (sorted.length - 1) * p;
  const low = sorted[Math.floor(h)]!;
  return low + (h - Math.floor(h)) * (sorted[Math.ceil(h)]! - low);
}

/** Median and quartiles, type 7 (C14). */
export const quartilesOf = ofTrace((trace): readonly [number, number, number] | null => {
  const sorted = mgdlOf(trace).toSorted();
  const [low, middle, high] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
  return low == null || middle == null || high == null ? null : [low, middle, high];
});

export const medianOf = (trace: CountedTrace): number | null => quartilesOf(trace)?.[1] ?? null;

/** Sample standard deviation, divisor n − 1 (C13); null below two readings. */
export const spreadOf = ofTrace((trace): number | null => {
  const values = mgdlOf(trace);
  const n = values.length;
  if (n < 2) return null;
  let sum = 0;
  for (const value of values) sum += value;
  let squares = 0;
  for (const value of values) squares += (value - sum / n) ** 2;
  return Math.sqrt(squares / (n - 1));
});

/** Coefficient of variation in percent: stable up to 36 %, unstable above (C16; Monnier 2017). */
export function variationOf(trace: CountedTrace): number | null {
  const [mean, spread] = [meanOf(trace), spreadOf(trace)];
  return spread === null || !mean ? null : (100 * spread) / mean;
}

/** Glucose management indicator in percent, of a mean in mg/dL (Bergenstal 2018, doi 10.2337/dc18-1581). */
export const gmiOf = (mean: number): number => 3.31 + 0.02392 * mean;

/** Estimated HbA1c in percent, the older estimate, of a mean in mg/dL (ADAG; Nathan 2008, doi 10.2337/dc08-0545). */
export const ea1cOf = (mean: number): number => (46.7 + mean) / 28.7;

/** J-index of a mean and a standard deviation in mg/dL (Wójcicki 1995, doi 10.1055/s-2007-979906). */
export const jIndexOf = (mean: number, spread: number): number => 0.001 * (mean + spread) ** 2;
