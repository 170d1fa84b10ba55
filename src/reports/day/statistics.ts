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
import { levelLimits, levels, printedShares, rangesOf } from '../metrics/ranges.ts';
import { clockText } from './clock.ts';
import type { DayContext } from './context.ts';
import { targetText } from './header.ts';
import { unitsText } from './insulin.ts';
import type { Figure, InsulinPanel, IntakePanel, RangeShare, StatisticGroup } from './view.ts';

type Readings = readonly EventOf<'meter-glucose'>[];

export const levelNames = {
  'very-low': 'Very low',
  low: 'Low',
  target: 'In range',
  high: 'High',
  'very-high': 'Very high',
};

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

const extremeRule =
  'The reading itself, and its time. LO counts as lower and HI as higher than any number; of equal ones the earlier.';

function extremeFigures(readings: Readings, context: DayContext): readonly Figure[] {
  const { unit, hours } = context.input.preferences;
  const found = extremes(readings);
  const how: How = {
    ...readingCount(readings).how,
    rule: extremeRule,
    source: 'Metrics §9',
  };
  return (['Lowest', 'Highest'] as const).map((label, i) => {
    const reading = found?.[i];
    const id = i === 0 ? 'meter-min' : 'meter-max';
    if (!reading) return { id, label, text: UNKNOWN, unit: '', remark: '', how };
    const text = glucoseText(reading, unit);
    const remark = `at ${clockText(reading.at, context.day, hours)}`;
    return { id, label, text, unit: reading.limit ? '' : unit, remark, how };
  });
}

function targetFigures(readings: Readings, { input }: DayContext): readonly Figure[] {
  const counts = targetCounts(readings, input.preferences.target);
  const n = glucoseReadings(readings).length;
  const limits = targetText(input.preferences);
  const how = countHow(readings, `the target ${limits}`);
  const figure = (id: string, label: string, count: number): Figure => ({
    id,
    label,
    text: String(count),
    unit: '',
    remark: `of ${n}`,
    how,
  });
  return [
    figure('meter-above', 'Above target', counts.above),
    figure('meter-in', `In target ${limits}`, counts.in),
    figure('meter-below', 'Below target', counts.below),
  ];
}

function rangeShares(readings: Readings, { input }: DayContext): StatisticGroup['ranges'] {
  const ranges = rangesOf(input.preferences);
  const counts = levelCounts(readings, ranges);
  const printed = printedShares(counts);
  if (!printed) return null;
  const limits = levelLimits(input.preferences.unit, ranges);
  const share = (level: (typeof levels)[number]): RangeShare => ({
    level,
    label: levelNames[level],
    limits: limits[level],
    count: counts[level],
    percent: printed[level],
  });
  const how = countHow(readings, 'the five ranges');
  return { shares: levels.map(share), how };
}

export function meterStatistics(context: DayContext, readings: Readings): StatisticGroup | null {
  if (glucoseReadings(readings).length === 0) return null;
  const { unit } = context.input.preferences;
  const count = readingCount(readings);
  const n = count.value ?? 0;
  const total = {
    id: 'meter-n',
    label: 'Readings',
    text: String(n),
    unit: '',
    remark: '',
    how: count.how,
  };
  const figures = [
    glucoseFigure('meter-mean', 'Mean', meanGlucose(readings, unit), context),
    glucoseFigure('meter-sd', 'Standard deviation', spreadGlucose(readings, unit), context),
    total,
    ...extremeFigures(readings, context),
    ...targetFigures(readings, context),
  ];
  return { id: 'meter', title: 'Meter', figures, ranges: rangeShares(readings, context) };
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);

function totalFigure(id: string, label: string, values: readonly number[], unit: string): Figure {
  const how = {
    rule: 'The entries of this day added up.',
    counted: values.length,
    leftOut: [],
    source: 'Daily Summary §5',
  };
  return { id, label, text: unitsText(sum(values)), unit, remark: entries(values.length), how };
}

const entries = (n: number) => (n === 1 ? '1 entry' : `${n} entries`);

export function insulinStatistics({ marks }: InsulinPanel): StatisticGroup | null {
  if (marks.length === 0) return null;
  const units = (type: string) => marks.filter((m) => m.type === type).map((m) => m.units);
  const labels = { rapid: 'Rapid', long: 'Long-acting', mixed: 'Mixed', unnamed: 'Insulin' };
  const figures = (['rapid', 'long', 'mixed', 'unnamed'] as const)
    .filter((type) => units(type).length > 0)
    .map((type) => totalFigure(`insulin-${type}`, labels[type], units(type), 'U'));
  return { id: 'insulin', title: 'Insulin noted', figures, ranges: null };
}

export function carbStatistics({ marks }: IntakePanel): StatisticGroup | null {
  const amounts = (sort: string) =>
    marks.filter((m) => m.sort === sort).flatMap(({ amount }) => (amount === null ? [] : [amount]));
  const kinds = [
    { sort: 'carbs', label: 'Total', unit: 'g' },
    { sort: 'exchanges', label: 'Exchanges', unit: '' },
  ];
  const figures = kinds
    .filter(({ sort }) => amounts(sort).length > 0)
    .map(({ sort, label, unit }) => totalFigure(`intake-${sort}`, label, amounts(sort), unit));
  return figures.length > 0 ? { id: 'carbs', title: 'Carbohydrate', figures, ranges: null } : null;
}
