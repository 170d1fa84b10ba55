import { firstFrom } from '../period/cut.ts';
import { quantile } from './central.ts';
import type { CountedTrace } from './counted.ts';
import { mgdlOf } from './values.ts';

// Traces laid over each other from a moment of each: a meal, bedtime. Nothing is filled in (C9).

const MINUTE = 60_000;
/** How far from the moment asked for a reading may be. */
const NEAR = 10 * MINUTE;
/** Traces from which the middle of them is told, and the middle half. */
const FOR_MEDIAN = 3;
const FOR_QUARTILES = 5;

/** Index of the reading nearest to a moment, the earlier of two equally near; null where none is within ten minutes. */
export function readingNear({ at }: CountedTrace, moment: number): number | null {
  const after = firstFrom(at, moment);
  const distance = (i: number) => Math.abs((at[i] ?? Infinity) - moment);
  const nearest = after > 0 && distance(after - 1) <= distance(after) ? after - 1 : after;
  return distance(nearest) <= NEAR ? nearest : null;
}

/** Glucose at a moment, mg/dL, by the nearest reading; null where none is near. */
export function glucoseNear(trace: CountedTrace, moment: number): number | null {
  const i = readingNear(trace, moment);
  return i === null ? null : (mgdlOf(trace)[i] ?? null);
}

/** Share of a stretch that readings stand for, 0 to 1. */
export function coverageOf({ at, minutes }: CountedTrace, from: number, to: number): number {
  const [first, end] = [firstFrom(at, from), firstFrom(at, to)];
  const covered = minutes.subarray(first, end).reduce((sum, m) => sum + m, 0);
  return to > from ? Math.min(1, (covered * MINUTE) / (to - from)) : 0;
}

/** The middle of several traces at one distance from their moments, mg/dL. */
export interface AlignedPoint {
  /** Minutes from the moment. */
  readonly minute: number;
  /** Traces with a reading near. */
  readonly n: number;
  /** From three traces on. */
  readonly middle: number | null;
  /** The middle half, from five on. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Median and quartiles, type 7 (C14), of what traces tell at one distance; null is a trace that tells nothing there. */
export function alignedPoint(minute: number, values: readonly (number | null)[]): AlignedPoint {
  const known = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const n = known.length;
  const at = (p: number, least: number) => (n >= least ? quantile(known, p) : null);
  return {
    minute,
    n,
    middle: at(0.5, FOR_MEDIAN),
    low: at(0.25, FOR_QUARTILES),
    high: at(0.75, FOR_QUARTILES),
  };
}
