import type { PerUnit } from '#domain/preferences.ts';
import { episodesOf } from './episodes.ts';
import type { Metric } from './metric.ts';
import { say } from './sensor-words.ts';
import { countedTrace, type SensorReading } from './reading.ts';

/** Below the line, in the sensor's own unit; LO is below every line, HI below none. */
export const isBelow = ({ value, unit, limit }: SensorReading, line: PerUnit<number>): boolean =>
  limit === 'LO' || (limit !== 'HI' && value < line[unit]);

/** Minutes below a line; null without readings. C7. */
export function minutesBelow(readings: readonly SensorReading[], line: PerUnit<number>): Metric {
  const below = readings.filter((reading) => isBelow(reading, line));
  const rule = say('below');
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics C4, C5, C7' };
  return {
    value: readings.length > 0 ? below.reduce((sum, { minutes }) => sum + minutes, 0) : null,
    unit: 'min',
    how,
  };
}

/**
 * Episodes below a line: at least 15 minutes of readings below it, ended by 15 minutes of readings
 * that are not, or by a pause in the data. Null without readings. Metrics §7.
 */
export function episodesBelow(readings: readonly SensorReading[], line: PerUnit<number>): Metric {
  const episodes = episodesOf(countedTrace(readings), { side: 'below', line }).length;
  const rule = say('below.episodes');
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics §7' };
  return { value: readings.length > 0 ? episodes : null, unit: 'episodes', how };
}
