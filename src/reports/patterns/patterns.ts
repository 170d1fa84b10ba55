import type { EpisodeSide } from '../episodes/found.ts';
import { glucoseNumber } from '../glucose-text.ts';
import type { How } from '../metrics/metric.ts';
import { consensus } from '../metrics/ranges.ts';
import { listText, weekdayText, wholeHour } from '../period/date-text.ts';
import type { Period } from '../period/period.ts';
import { ENOUGH_HOURS, type HourlyDay, type HourlyDays, hourlyDays, HOURS } from './hours.ts';
import type { Pattern, PatternsView } from './view.ts';
import { crowdedWeekdays } from './weekdays.ts';
import {
  FEWEST_DAYS,
  type FoundWindow,
  findWindows,
  LONGEST,
  SHORTEST,
  type StandsOut,
} from './windows.ts';
import { count, say } from './words.ts';

/** Days from which a time of the day can stand out. */
export const ENOUGH_DAYS = 5;
/** So many of each side are shown. */
const SHOWN = 3;
/** A day is high in a stretch that holds so many times its even share. */
const TIMES_EVEN = 2;

const standsOut: Readonly<Record<EpisodeSide, StandsOut>> = {
  low: (within) => within > 0,
  high: (within, total, length, hours) =>
    within > 0 && within >= (TIMES_EVEN * total * length) / hours,
};

const limitText = ({ input }: Period): string => {
  const { unit } = input.preferences;
  return `${glucoseNumber(consensus[unit].high, unit)} ${unit}`;
};

function sentence(pattern: Omit<Pattern, 'text'>, period: Period): string {
  const { side, clock, days, ofDays: all, weekdays } = pattern;
  const [from, to] = clock;
  const named = weekdays && listText(weekdays.map((day) => weekdayText(day)));
  if (side === 'high') {
    const told = { from, to, days, all, limit: limitText(period) };
    return named ? say('high.weekdays', { ...told, weekdays: named }) : say('high', told);
  }
  const told = { from, to, days, all, episodes: pattern.episodes ?? 0 };
  return named ? say('low.weekdays', { ...told, weekdays: named }) : say('low', told);
}

function patternOf(
  found: FoundWindow,
  side: EpisodeSide,
  days: readonly HourlyDay[],
  period: Period,
): Pattern {
  const { hours } = period.input.preferences;
  const { from, length } = found;
  const to = (from + length) % HOURS || HOURS;
  const dates = days.map(({ date }) => date);
  const own = found.days.flatMap((i) => dates[i] ?? []);
  const pattern = {
    side,
    from,
    to,
    clock: [wholeHour(from, hours), wholeHour(to, hours)] as const,
    days: own.length,
    ofDays: days.length,
    episodes: side === 'low' ? found.amount : null,
    weekdays: crowdedWeekdays(own, dates),
  };
  return { ...pattern, text: sentence(pattern, period) };
}

function howOf(days: readonly HourlyDay[], period: Period): How {
  const left = period.days().length - days.length;
  return {
    rule: say('rule', {
      shortest: SHORTEST,
      longest: LONGEST,
      limit: limitText(period),
      fewest: FEWEST_DAYS,
    }),
    counted: days.length,
    leftOut: left > 0 ? [count('left', left)] : [],
    source: 'Metrics §7, §4',
  };
}

const noneText = (days: readonly HourlyDay[], isAny: boolean): string => {
  const { length: has } = days;
  if (has < ENOUGH_DAYS) return say('few', { needs: ENOUGH_DAYS, hours: ENOUGH_HOURS, has });
  return isAny ? '' : say('none', { days: has });
};

/** What was found, before it is put into words. */
interface Found {
  readonly days: HourlyDays;
  readonly low: readonly FoundWindow[];
  readonly high: readonly FoundWindow[];
}

function find(period: Period): Found {
  const days = hourlyDays(period);
  const of = (side: EpisodeSide) =>
    days[side].length < ENOUGH_DAYS ? [] : findWindows(days[side], standsOut[side]).slice(0, SHOWN);
  return { days, low: of('low'), high: of('high') };
}

const known = new WeakMap<Period, Found>();

/**
 * Up to three times of the day at which low episodes began, by their number, and three at which
 * glucose was above 180 mg/dL, by area: each beyond what chance explains (`findWindows`), on days of
 * which at least 20 hours are known, five of them or more.
 */
export function patternsView(period: Period): PatternsView {
  const found = known.get(period) ?? find(period);
  known.set(period, found);
  const { days } = found;
  const of = (side: EpisodeSide): readonly Pattern[] =>
    found[side].map((window) => patternOf(window, side, days[side], period));
  const [lows, highs] = [of('low'), of('high')];
  const none = noneText(days.low, lows.length + highs.length > 0);
  return { lows, highs, none, how: howOf(days.low, period) };
}
