import type { EventOf } from '#domain/event.ts';
import { glucoseNumber, glucoseText, UNKNOWN } from '../glucose-text.ts';
import {
  countHow,
  extremes,
  glucoseReadings,
  levelCounts,
  meanGlucose,
  readingCount,
  spreadGlucose,
  targetCounts,
} from '../metrics/meter.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { type Level, levelLimits, levels, printedShares, rangesOf } from '../metrics/ranges.ts';
import { clockText } from './clock.ts';
import type { DayContext } from './context.ts';
import { targetText } from './header.ts';
import { unitsText } from './insulin.ts';
import { unitName } from '../units.ts';
import { count, say } from './words.ts';
import type { Figure, InsulinPanel, IntakePanel, RangeShare, StatisticGroup } from './view.ts';

type Readings = readonly EventOf<'meter-glucose'>[];

const levelKeys = {
  'very-low': 'very-low',
  low: 'low.level',
  target: 'in-range',
  high: 'high.level',
  'very-high': 'very-high',
} as const;

export const levelName = (level: Level): string => say(levelKeys[level]);

function glucoseFigure(
  id: string,
  label: string,
  { value, how }: Metric,
  { input }: DayContext,
): Figure {
  const { unit } = input.preferences;
  const text = value === null ? UNKNOWN : glucoseNumber(value, unit);
  return { id, label, text, unit: value === null ? '' : unit, remark: '', how };
}

function extremeFigures(readings: Readings, context: DayContext): readonly Figure[] {
  const { unit, hours } = context.input.preferences;
  const found = extremes(readings);
  const how: How = {
    ...readingCount(readings).how,
    rule: say('extreme'),
    source: 'Metrics §9',
  };
  return (['lowest', 'highest'] as const).map((name, i) => {
    const label = say(name);
    const reading = found?.[i];
    const id = i === 0 ? 'meter-min' : 'meter-max';
    if (!reading) return { id, label, text: UNKNOWN, unit: '', remark: '', how };
    const text = glucoseText(reading, unit);
    const remark = say('at', { time: clockText(reading.at, context.day, hours) });
    return { id, label, text, unit: reading.limit ? '' : unit, remark, how };
  });
}

function targetFigures(readings: Readings, { input }: DayContext): readonly Figure[] {
  const counts = targetCounts(readings, input.preferences.target);
  const n = glucoseReadings(readings).length;
  const limits = targetText(input.preferences);
  const how = countHow(readings, say('the-target', { limits }));
  const figure = (id: string, label: string, found: number): Figure => ({
    id,
    label,
    text: String(found),
    unit: '',
    remark: say('of', { n }),
    how,
  });
  return [
    figure('meter-above', say('above-target'), counts.above),
    figure('meter-in', say('in-target', { limits }), counts.in),
    figure('meter-below', say('below-target'), counts.below),
  ];
}

function rangeShares(readings: Readings, { input }: DayContext): StatisticGroup['ranges'] {
  const ranges = rangesOf(input.preferences);
  const counts = levelCounts(readings, ranges);
  const printed = printedShares(counts);
  if (!printed) return null;
  const limits = levelLimits(input.preferences.unit, ranges);
  const share = (level: Level): RangeShare => ({
    level,
    label: levelName(level),
    limits: limits[level],
    count: counts[level],
    percent: printed[level],
  });
  const how = countHow(readings, say('five-ranges'));
  return { shares: levels.map(share), how };
}

export function meterStatistics(context: DayContext, readings: Readings): StatisticGroup | null {
  if (glucoseReadings(readings).length === 0) return null;
  const { unit } = context.input.preferences;
  const all = readingCount(readings);
  const n = all.value ?? 0;
  const total = {
    id: 'meter-n',
    label: say('readings'),
    text: String(n),
    unit: '',
    remark: '',
    how: all.how,
  };
  const figures = [
    glucoseFigure('meter-mean', say('mean'), meanGlucose(readings, unit), context),
    glucoseFigure('meter-sd', say('sd'), spreadGlucose(readings, unit), context),
    total,
    ...extremeFigures(readings, context),
    ...targetFigures(readings, context),
  ];
  return {
    id: 'meter',
    title: say('meter.title'),
    figures,
    ranges: rangeShares(readings, context),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);

function totalFigure(id: string, label: string, values: readonly number[], unit: string): Figure {
  const how = {
    rule: say('added-up'),
    counted: values.length,
    leftOut: [],
    source: 'Metrics §8',
  };
  return {
    id,
    label,
    text: unitsText(sum(values)),
    unit,
    remark: count('entries', values.length),
    how,
  };
}

export function insulinStatistics({ marks }: InsulinPanel): StatisticGroup | null {
  if (marks.length === 0) return null;
  const units = (type: string) => marks.filter((m) => m.type === type).map((m) => m.units);
  const figures = (['rapid', 'long', 'mixed', 'unnamed'] as const)
    .filter((type) => units(type).length > 0)
    .map((type) =>
      totalFigure(`insulin-${type}`, say(`total.${type}`), units(type), unitName('U')),
    );
  return { id: 'insulin', title: say('insulin.title'), figures, ranges: null };
}

export function carbStatistics({ marks }: IntakePanel): StatisticGroup | null {
  const amounts = (sort: string) =>
    marks.filter((m) => m.sort === sort).flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const kinds = [
    { sort: 'carbs', unit: 'g' },
    { sort: 'exchanges', unit: '' },
  ] as const;
  const figures = kinds
    .filter(({ sort }) => amounts(sort).length > 0)
    .map(({ sort, unit }) =>
      totalFigure(`intake-${sort}`, say(`total.${sort}`), amounts(sort), unit),
    );
  return figures.length > 0 ? { id: 'carbs', title: say('carbs'), figures, ranges: null } : null;
}
