import type { PerUnit } from '#domain/preferences.ts';
import type { Metric } from './metric.ts';
import type { SensorReading } from './reading.ts';

const MINUTE = 60_000;
/** What makes an episode, and what ends it (metrics §7). */
const EPISODE_MINUTES = 15;
/** A slower sensor needs a second reading to make an episode. */
const SLOW = 5;

/** The longest pause between readings that is still one stretch: max(3 × interval, 15 min) + 1 min. */
export const longestPause = (interval: number): number => (Math.max(3 * interval, 15) + 1) * MINUTE;

/** Below the line, in the sensor's own unit; LO is below every line, HI below none. */
export const isBelow = ({ value, unit, limit }: SensorReading, line: PerUnit<number>): boolean =>
  limit === 'LO' || (limit !== 'HI' && value < line[unit]);

/** Minutes below a line; null without readings. C7. */
export function minutesBelow(readings: readonly SensorReading[], line: PerUnit<number>): Metric {
  const below = readings.filter((reading) => isBelow(reading, line));
  const rule =
    'Readings below the line, each for the interval of its sensor; the line itself is not below.';
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics C4, C5, C7' };
  return {
    value: readings.length > 0 ? below.reduce((sum, { minutes }) => sum + minutes, 0) : null,
    unit: 'min',
    how,
  };
}

/** What was seen since the last clear stretch. */
interface Watch {
  readonly isOpen: boolean;
  readonly low: number;
  readonly readings: number;
  readonly clear: number;
}

const nothing: Watch = { isOpen: false, low: 0, readings: 0, clear: 0 };

function watch(seen: Watch, minutes: number, isLow: boolean): Watch {
  if (isLow) {
    const [low, readings] = [seen.low + minutes, seen.readings + 1];
    const isEpisode = low >= EPISODE_MINUTES && readings >= (minutes > SLOW ? 2 : 1);
    return { isOpen: seen.isOpen || isEpisode, low, readings, clear: 0 };
  }
  const clear = seen.clear + minutes;
  return seen.isOpen && clear < EPISODE_MINUTES ? { ...seen, clear } : nothing;
}

/**
 * Episodes below a line: at least 15 minutes of readings below it, ended by 15 minutes of readings
 * that are not, or by a pause in the data. Null without readings. Metrics §7.
 */
export function episodesBelow(readings: readonly SensorReading[], line: PerUnit<number>): Metric {
  let [seen, episodes] = [nothing, 0];
  readings.forEach((reading, i) => {
    const before = readings[i - 1];
    if (before && reading.at - before.at > longestPause(reading.minutes)) seen = nothing;
    const next = watch(seen, reading.minutes, isBelow(reading, line));
    if (next.isOpen && !seen.isOpen) episodes += 1;
    seen = next;
  });
  const rule =
    'From 15 minutes of readings below the line until 15 minutes of readings that are not, or a pause in the data. One under way at midnight counts on both days.';
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics §7' };
  return { value: readings.length > 0 ? episodes : null, unit: 'episodes', how };
}
