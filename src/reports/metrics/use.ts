import type { Zone } from '#domain/time.ts';
import { offsetsOf } from '#time/zone.ts';
import type { Period } from '../period/period.ts';
import type { CountedTrace } from './counted.ts';
import { minutesOf } from './values.ts';

// How much a sensor was worn, and whether it suffices (metrics §6).

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/**
 * Percent of the time from the first reading to the end of the last that readings stand for: with one
 * interval the readings of those that could have come, the form of printed profiles.
 */
export function activeSinceFirst(trace: CountedTrace): number | null {
  const { at, minutes } = trace;
  const interval = minutes.at(-1);
  if (interval === undefined) return null;
  const between = Math.round((at.at(-1)! - at[0]!) / (interval * MINUTE));
  return (100 * minutesOf(trace)) / ((between + 1) * interval);
}

/** Percent of `windowMs`, real hours, that readings stand for (C11). */
export const activeOf = (trace: CountedTrace, windowMs: number): number | null =>
  windowMs > 0 ? (100 * minutesOf(trace) * MINUTE) / windowMs : null;

/** Local dates with at least one reading. */
export function wearDays({ at }: CountedTrace, zone: Zone): number {
  const offset = offsetsOf(zone);
  let [days, last] = [0, Number.NaN];
  for (const moment of at) {
    const date = Math.floor((moment + offset(moment)) / DAY);
    if (date !== last) days += 1;
    last = date;
  }
  return days;
}

/** `full` is what a 14-day summary needs; below a day only the trace itself is worth showing. */
export interface Sufficiency {
  readonly level: 'none' | 'hours' | 'days' | 'week' | 'full';
  /** Local dates with readings. */
  readonly days: number;
  /** Days of the window. */
  readonly window: number;
  readonly active: number | null;
}

/** At least 14 days, of which at least 70 % have readings (Danne 2017, doi 10.2337/dc17-1600). */
export const FULL_DAYS = 14;
export const FULL_ACTIVE = 70;
/** Local dates with readings from which a profile is drawn. */
export const WEEK = 7;
const DAY_MINUTES = 1440;

const known = new WeakMap<Period, Sufficiency>();

/** Worked out once for a period. */
export function sufficiencyOf(period: Period): Sufficiency {
  const found = known.get(period) ?? judge(period);
  known.set(period, found);
  return found;
}

function judge(period: Period): Sufficiency {
  const trace = period.trace();
  const days = wearDays(trace, period.input.zone);
  const window = period.days().length;
  const active = activeOf(trace, period.ms());
  const of = (level: Sufficiency['level']): Sufficiency => ({ level, days, window, active });
  if (trace.at.length === 0) return of('none');
  if (minutesOf(trace) < DAY_MINUTES) return of('hours');
  // Also of the days themselves: a window may run on behind the last read-out.
  const isEnough = minutesOf(trace) >= (FULL_ACTIVE / 100) * FULL_DAYS * DAY_MINUTES;
  if (window >= FULL_DAYS && (active ?? 0) >= FULL_ACTIVE && isEnough) return of('full');
  return of(days >= WEEK ? 'week' : 'days');
}
