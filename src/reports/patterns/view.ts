import type { EpisodeSide } from '../episodes/found.ts';
import type { How } from '../metrics/metric.ts';

/** A time of the day that stands out on many days. */
export interface Pattern {
  readonly side: EpisodeSide;
  /** Whole hours of the local clock; from 22 to 2 runs over midnight. */
  readonly from: number;
  readonly to: number;
  /** "02:00", "05:00". */
  readonly clock: readonly [from: string, to: string];
  readonly days: number;
  readonly ofDays: number;
  /** Low episodes that began in it; of highs null. */
  readonly episodes: number | null;
  /** 1 is Monday; null where weekdays do not matter. */
  readonly weekdays: readonly number[] | null;
  /** All of it in one sentence. */
  readonly text: string;
}

export interface PatternsView {
  /** Most episodes first. */
  readonly lows: readonly Pattern[];
  /** Largest area above 180 mg/dL first. */
  readonly highs: readonly Pattern[];
  /** What is said where there is none: nothing found, or too little to look at; else empty. */
  readonly none: string;
  readonly how: How;
}
