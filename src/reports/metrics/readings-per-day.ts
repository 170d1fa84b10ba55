import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import { say } from './meter-words.ts';
import { glucoseReadings, readingCount } from './meter.ts';
import type { Metric } from './metric.ts';

/** Local dates of the chosen time with a meter reading. Metrics §9. */
export function daysWithReadings(period: Period): number {
  const dayOf = dayFinder(period);
  return new Set(glucoseReadings(period.readings()).map(({ at }) => dayOf(at)?.date)).size;
}

/** Meter readings by the chosen days of a period, those without a reading too. Metrics §9. */
export function readingsPerDay(period: Period): Metric {
  const { value, unit, how } = readingCount(period.readings());
  const days = period.days().length;
  return {
    value: days > 0 && value !== null ? value / days : null,
    unit,
    how: { ...how, rule: say('per-day', { days }) },
  };
}
