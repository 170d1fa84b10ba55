import type { Daypart } from '#domain/preferences.ts';
import { type Instant, instant, type LocalDate, type Zone } from '#domain/time.ts';
import { addDays } from '#time/day.ts';
import { momentOf } from '#time/zone.ts';
import { firstFrom, sliceTrace } from '../period/cut.ts';
import { coverageOf, glucoseNear, readingNear } from './aligned.ts';
import type { CountedTrace } from './counted.ts';
import type { RangeSet } from './ranges.ts';
import { minutesInLevels } from './shares.ts';
import { mgdlOf } from './values.ts';

/** From bedtime to waking up; it belongs to the date it begins on. */
export interface Night {
  readonly date: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
}

const MINUTE = 60_000;

/** The night that begins on a date, by the clock: an hour longer or shorter where clocks are changed in it. */
export function nightOf(date: LocalDate, { from, to }: Omit<Daypart, 'id'>, zone: Zone): Night {
  const at = (day: LocalDate, minute: number) =>
    instant(momentOf(Date.parse(`${day}T00:00:00Z`) + minute * MINUTE, zone));
  return { date, from: at(date, from), to: at(from < to ? date : addDays(date, 1), to) };
}

/** Glucose of one night, mg/dL unrounded; null where no reading tells. */
export interface NightCourse {
  /** By the nearest reading, at most ten minutes away. */
  readonly start: number | null;
  readonly end: number | null;
  /** From the reading at bedtime to that on waking up, both included. */
  readonly lowest: number | null;
  readonly lowestAt: Instant | null;
  /** Minutes below the target. */
  readonly below: number | null;
  /** Share of the night that readings stand for, 0 to 1. */
  readonly covered: number;
}

export function nightCourse(trace: CountedTrace, night: Night, ranges: RangeSet): NightCourse {
  const own = sliceTrace(trace, night);
  const levels = minutesInLevels(own, ranges);
  const isEmpty = own.at.length === 0;
  const values = mgdlOf(trace);
  const first = readingNear(trace, night.from) ?? firstFrom(trace.at, night.from);
  const last = readingNear(trace, night.to) ?? firstFrom(trace.at, night.to) - 1;
  const between = values.subarray(first, last + 1);
  const best = first + between.reduce((at, value, i) => (value < between[at]! ? i : at), 0);
  return {
    start: glucoseNear(trace, night.from),
    end: glucoseNear(trace, night.to),
    lowest: isEmpty ? null : values[best]!,
    lowestAt: isEmpty ? null : instant(trace.at[best]!),
    below: isEmpty ? null : levels['very-low'].minutes + levels.low.minutes,
    covered: coverageOf(trace, night.from, night.to),
  };
}
