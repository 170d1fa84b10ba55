import type { LocalDay } from '#time/day.ts';
import type { Stretch } from '../metrics/by-time.ts';
import type { CountedTrace } from '../metrics/counted.ts';

/** A day that is shown, with its readings. */
export interface DayTrace {
  readonly day: LocalDay;
  readonly trace: CountedTrace;
}

/** The steps of the mean, and of going along the clock: a quarter of an hour. */
export const STEP = 15;
export const quarters: readonly Stretch[] = Array.from({ length: 1440 / STEP }, (_, i) => ({
  from: i * STEP,
  to: (i + 1) * STEP,
}));
