import { instant, type LocalDate } from '#domain/time.ts';
import { minuteOfDay } from '../day/clock.ts';
import { type EpisodeSide, episodesIn } from '../episodes/found.ts';
import { consensus } from '../metrics/ranges.ts';
import { mgdlOf } from '../metrics/values.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';

export const HOURS = 24;
/** A day of which fewer hours are known tells of no time of the day. */
export const ENOUGH_HOURS = 20;
/** An hour is known where readings stand for half of it. */
const ENOUGH_MINUTES = 30;

/** One day by the hours of its clock. */
export interface HourlyDay {
  readonly date: LocalDate;
  /** Whether readings tell of an hour. */
  readonly isKnown: readonly boolean[];
  /** Low episodes that began in it; or the area above 180 mg/dL, in mg/dL·h. */
  readonly amounts: readonly number[];
}
/** The same days by both. */
export type HourlyDays = Readonly<Record<EpisodeSide, readonly HourlyDay[]>>;

const zeros = () => Array.from({ length: HOURS }, () => 0);

class Tally {
  readonly minutes = zeros();
  readonly above = zeros();
  readonly began = zeros();
}

function tallyOf(period: Period): ReadonlyMap<LocalDate, Tally> {
  const tallies = new Map(period.days().map(({ day }) => [day.date, new Tally()]));
  const dayOf = dayFinder(period);
  const at = (moment: number) => {
    const day = dayOf(instant(moment));
    const tally = day && tallies.get(day.date);
    return { tally, hour: day ? Math.floor(minuteOfDay(instant(moment), day) / 60) : 0 };
  };
  const trace = period.trace();
  mgdlOf(trace).forEach((value, i) => {
    const { tally, hour } = at(trace.at[i]!);
    if (!tally) return;
    tally.minutes[hour]! += trace.minutes[i]!;
    tally.above[hour]! += (Math.max(0, value - consensus['mg/dL'].high) * trace.minutes[i]!) / 60;
  });
  for (const { start } of episodesIn(period, 'low')) {
    const { tally, hour } = at(start);
    if (tally) tally.began[hour]! += 1;
  }
  return tallies;
}

/** The days of which at least 20 hours are known, by the hour. */
export function hourlyDays(period: Period): HourlyDays {
  const days = [...tallyOf(period)]
    .map(([date, { minutes, above, began }]) => ({
      date,
      isKnown: minutes.map((m) => m >= ENOUGH_MINUTES),
      above,
      began,
    }))
    .filter(({ isKnown }) => isKnown.filter(Boolean).length >= ENOUGH_HOURS);
  return {
    low: days.map(({ date, isKnown, began: amounts }) => ({ date, isKnown, amounts })),
    high: days.map(({ date, isKnown, above: amounts }) => ({ date, isKnown, amounts })),
  };
}
