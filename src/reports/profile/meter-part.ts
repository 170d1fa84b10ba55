import { decimals } from '#domain/language.ts';
import type { Figure } from '../day/view.ts';
import { figureOf, numberText } from '../day/figure.ts';
import { targetText } from '../day/header.ts';
import { glucoseNumber } from '../glucose-text.ts';
import {
  countHow,
  glucoseReadings,
  levelCounts,
  meanGlucose,
  readingCount,
  spreadGlucose,
} from '../metrics/meter.ts';
import { rangesOf } from '../metrics/ranges.ts';
import { readingsPerDay } from '../metrics/readings-per-day.ts';
import type { Period } from '../period/period.ts';
import { barOf } from './bar.ts';
import type { Part, RangeBar } from './view.ts';
import { say } from './words.ts';

/** The figures of a meter alone: no time in anything. */
export function meterFigures(period: Period): readonly Figure[] {
  const { unit } = period.input.preferences;
  const readings = period.readings();
  const counted = readingCount(readings);
  const perDay = readingsPerDay(period);
  const glucose = (n: number) => glucoseNumber(n, unit);
  const [mean, spread] = [meanGlucose(readings, unit), spreadGlucose(readings, unit)];
  const perDayText = numberText(perDay.value, (n) => decimals(n, 1));
  return [
    figureOf('mean', say('mean'), numberText(mean.value, glucose), unit, mean.how),
    figureOf('spread', say('spread'), numberText(spread.value, glucose), unit, spread.how),
    figureOf('readings', say('readings'), numberText(counted.value), '', counted.how),
    figureOf('readings-day', say('readings.day'), perDayText, '', perDay.how),
  ];
}

export function meterRanges(period: Period): Part<RangeBar> {
  const { preferences } = period.input;
  const readings = glucoseReadings(period.readings());
  const counts = levelCounts(readings, rangesOf(preferences));
  const bar = barOf(counts, preferences, countHow(readings, targetText(preferences)), []);
  return bar ? { shown: bar } : { missing: say('short.meter', { needs: 1, has: 0 }) };
}
