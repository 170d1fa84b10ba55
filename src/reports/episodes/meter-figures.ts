import { decimals } from '#domain/language.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { StatisticGroup } from '../day/view.ts';
import { glucoseText, UNKNOWN } from '../glucose-text.ts';
import { extremes, glucoseReadings } from '../metrics/meter.ts';
import { daysWithReadings } from '../metrics/readings-per-day.ts';
import type { Period } from '../period/period.ts';
import { lineText } from './figures.ts';
import { type LowReadings, MERGED_MINUTES } from './meter-lows.ts';
import { say } from './words.ts';

/** Low readings over the days with a reading; null without one. Metrics §7. */
export function lowsPerDay(lows: readonly LowReadings[], period: Period): number | null {
  const days = daysWithReadings(period);
  return days > 0 ? lows.length / days : null;
}

/** The numbers of low meter readings: never called episodes. */
export function meterFigures(lows: readonly LowReadings[], period: Period): StatisticGroup {
  const readings = glucoseReadings(period.readings());
  const rule = say('rule.readings', { line: lineText('low', period), minutes: MERGED_MINUTES });
  const how = { rule, counted: readings.length, leftOut: [], source: 'Metrics §7' };
  const { unit } = period.input.preferences;
  const lowest = extremes(lows.map((low) => low.lowest))?.[0];
  const worst = lowest ? glucoseText(lowest, unit) : UNKNOWN;
  const perDay = numberText(lowsPerDay(lows, period), (n) => decimals(n, 1));
  const figures = [
    figureOf('lows', say('readings'), String(lows.length), '', how),
    figureOf('lows-of', say('readings.all'), String(readings.length), '', how),
    figureOf('lows-day', say('readings.day'), perDay, '', how),
    figureOf('lows-worst', say('readings.worst'), worst, worst === 'LO' ? '' : unit, how),
  ];
  return { id: 'episodes-low', title: say('title.meter'), figures, ranges: null };
}
