import { decimals } from '#domain/language.ts';
import type { PerUnit } from '#domain/preferences.ts';
import { glucoseNumber, glucoseText, UNKNOWN } from '#reports/glucose-text.ts';
import { episodesBelow, minutesBelow } from '#reports/metrics/low-line.ts';
import type { Metric } from '#reports/metrics/metric.ts';
import type { CountedTrace } from '#reports/metrics/counted.ts';
import { byLevel, levelLimits, levels, printedShares, rangesOf } from '#reports/metrics/ranges.ts';
import { countedTrace, type SensorReading } from '#reports/metrics/reading.ts';
import {
  sensorActive,
  sensorMean,
  sensorSpread,
  sensorVariation,
} from '#reports/metrics/sensor.ts';
import { say as sayHow } from '#reports/metrics/sensor-words.ts';
import { minutesInLevels } from '#reports/metrics/shares.ts';
import { extremes } from '#reports/metrics/meter.ts';
import { clockText } from '../clock.ts';
import type { DayContext } from '../context.ts';
import { figureOf, numberText } from '../figure.ts';
import { levelName } from '../statistics.ts';
import type { Figure, StatisticGroup } from '../view.ts';
import { say } from './words.ts';

function extremeFigures(readings: readonly SensorReading[], context: DayContext): Figure[] {
  const { unit, hours } = context.input.preferences;
  const how = {
    rule: say('how.extreme'),
    counted: readings.length,
    leftOut: [],
    source: 'Metrics C6',
  };
  const found = extremes(readings);
  return (['lowest', 'highest'] as const).map((name, i) => {
    const label = say(name);
    const id = i === 0 ? 'sensor-min' : 'sensor-max';
    const reading = found?.[i];
    if (!reading) return { id, label, text: UNKNOWN, unit: '', remark: '', how };
    const remark = say('at', { time: clockText(reading.at, context.day, hours) });
    const text = glucoseText(reading, unit);
    return { id, label, text, unit: reading.limit ? '' : unit, remark, how };
  });
}

/** Readings that a sensor of the usual interval would give in the time that was read. */
function countFigure(readings: readonly SensorReading[], windowMs: number): Figure {
  const usual = Math.min(...readings.map(({ minutes }) => minutes));
  const expected = Math.floor(windowMs / (usual * 60_000));
  const rule = say('how.count', { minutes: usual });
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics §6, C8, C11' };
  const remark = say('of', { n: String(Math.max(expected, readings.length)) });
  return figureOf('sensor-n', say('readings'), String(readings.length), '', how, remark);
}

function shares(trace: CountedTrace, { input }: DayContext): StatisticGroup['ranges'] {
  const ranges = rangesOf(input.preferences);
  const found = minutesInLevels(trace, ranges);
  const printed = printedShares(byLevel((level) => found[level].minutes));
  if (!printed) return null;
  const limits = levelLimits(input.preferences.unit, ranges);
  const how = {
    rule: sayHow('shares'),
    counted: trace.at.length,
    leftOut: [],
    source: 'Metrics C4, C5, C6, C7, C9, C15',
  };
  const all = levels.map((level) => ({
    level,
    label: levelName(level),
    limits: limits[level],
    count: found[level].readings,
    percent: printed[level],
  }));
  return { shares: all, how };
}

/** Null without a sensor. `windowMs`: the time of this day that was read. */
export function sensorStatistics(
  readings: readonly SensorReading[],
  windowMs: number,
  context: DayContext,
): StatisticGroup | null {
  if (readings.length === 0) return null;
  const { unit } = context.input.preferences;
  const trace = countedTrace(readings);
  const glucose = (id: string, label: string, metric: Metric) =>
    figureOf(
      id,
      label,
      numberText(metric.value, (v) => glucoseNumber(v, unit)),
      unit,
      metric.how,
    );
  const percent = (id: string, label: string, { value, how }: Metric, digits: number) =>
    figureOf(
      id,
      label,
      numberText(value, (v) => decimals(v, digits)),
      '%',
      how,
    );
  const figures = [
    glucose('sensor-mean', say('mean'), sensorMean(trace, unit)),
    glucose('sensor-sd', say('sd'), sensorSpread(trace, unit)),
    percent('sensor-cv', say('variation'), sensorVariation(trace), 1),
    ...extremeFigures(readings, context),
    countFigure(readings, windowMs),
    percent('sensor-active', say('sensor-active'), sensorActive(trace, windowMs), 0),
  ];
  return { id: 'sensor', title: say('sensor'), figures, ranges: shares(trace, context) };
}

/** Null without a sensor or without a line. */
export function lowLineStatistics(
  readings: readonly SensorReading[],
  line: PerUnit<number> | null,
  { input }: DayContext,
): StatisticGroup | null {
  if (!line || readings.length === 0) return null;
  const { unit } = input.preferences;
  const limit = `${glucoseNumber(line[unit], unit)} ${unit}`;
  const below = minutesBelow(readings, line);
  const episodes = episodesBelow(readings, line);
  const figures = [
    figureOf(
      'low-line-minutes',
      say('below', { limit }),
      numberText(below.value),
      'min',
      below.how,
    ),
    figureOf('low-line-episodes', say('episodes'), numberText(episodes.value), '', episodes.how),
  ];
  return { id: 'low-line', title: say('low-line'), figures, ranges: null };
}
