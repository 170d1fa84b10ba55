import type { Instant } from '#domain/time.ts';
import { minuteOfDay } from '../day/clock.ts';
import { quantile } from '../metrics/central.ts';
import { minutesOf } from '../metrics/values.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import { type EpisodeSide, episodesIn, type FoundEpisode } from './found.ts';

const MINUTE = 60_000;
/** The night of metrics §7, in hours of the local clock. */
export const NIGHT = [0, 6] as const;

/** Episodes of a period in numbers; null is unknown. Metrics §7. */
export interface EpisodeSummary {
  readonly count: number;
  /** Of the days that readings stand for. */
  readonly perDay: number | null;
  readonly perWeek: number | null;
  /** Minutes; null without an episode. */
  readonly median: number | null;
  readonly total: number;
  /** The lowest or the highest of all; null without an episode. */
  readonly worst: FoundEpisode | null;
  /** Begun from 00:00 to 06:00. */
  readonly night: number;
  readonly level1Only: number;
  readonly level2: number;
  readonly extended: number;
  readonly cut: number;
  readonly ongoing: number;
  /** Begun in each hour of the local clock. */
  readonly hours: readonly number[];
}

/**
 * How many days of the chosen time readings stand for: their time over the mean length of what was
 * chosen of a day, so that two days that were half read are one.
 */
export function sensorDays(period: Period): number {
  const days = period.days().length;
  const chosen = period.days().reduce((ms, { spans }) => {
    return ms + spans.reduce((sum, { from, to }) => sum + to - from, 0);
  }, 0);
  return chosen > 0 ? (minutesOf(period.trace()) * MINUTE * days) / chosen : 0;
}

/** The hour of the local clock at a moment of the window. */
function hourFinder(period: Period): (at: Instant) => number {
  const dayOf = dayFinder(period);
  return (at) => {
    const day = dayOf(at);
    return day ? Math.floor(minuteOfDay(at, day) / 60) : 0;
  };
}

const worse = (a: FoundEpisode, b: FoundEpisode): FoundEpisode => {
  const isWorse = a.side === 'low' ? b.extreme < a.extreme : b.extreme > a.extreme;
  return isWorse ? b : a;
};

/** Null where no sensor tells of the chosen time. Metrics §7. */
export function summaryOf(period: Period, side: EpisodeSide): EpisodeSummary | null {
  if (period.trace().at.length === 0) return null;
  const episodes = episodesIn(period, side);
  const lengths = episodes.map(({ minutes }) => minutes).toSorted((a, b) => a - b);
  const began = episodes.map(({ start }) => start).map(hourFinder(period));
  const number = (is: (episode: FoundEpisode) => boolean) => episodes.filter(is).length;
  const days = sensorDays(period);
  const perDay = days > 0 ? episodes.length / days : null;
  return {
    count: episodes.length,
    perDay,
    perWeek: perDay === null ? null : 7 * perDay,
    median: quantile(lengths, 0.5),
    total: lengths.reduce((sum, minutes) => sum + minutes, 0),
    worst: episodes.length > 0 ? episodes.reduce(worse) : null,
    night: began.filter((hour) => hour >= NIGHT[0] && hour < NIGHT[1]).length,
    level1Only: number(({ isLevel2 }) => !isLevel2),
    level2: number(({ isLevel2 }) => isLevel2),
    extended: number(({ isExtended }) => isExtended),
    cut: number(({ isCut }) => isCut),
    ongoing: number(({ isOngoing }) => isOngoing),
    hours: Array.from({ length: 24 }, (_, hour) => began.filter((h) => h === hour).length),
  };
}
