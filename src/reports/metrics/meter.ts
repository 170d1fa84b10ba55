import type { MeterGlucose } from '#domain/event.ts';
import type { PerUnit, Range } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { count, say } from './meter-words.ts';
import type { How, Metric } from './metric.ts';
import { type ByLevel, consensus, levelOf, type RangeSet, type Side, sideOf } from './ranges.ts';

export type MeterReading = Pick<MeterGlucose, 'value' | 'unit' | 'limit' | 'control'> & {
  readonly at: Instant;
};

/** The number of values from which a spread is worth showing (metrics §9). */
export const ENOUGH_FOR_SD = 5;

/** Readings of a person: tests with control solution are none. */
export const glucoseReadings = <R extends MeterReading>(readings: readonly R[]): readonly R[] =>
  readings.filter(({ control }) => !control);

const measured = <R extends MeterReading>(readings: readonly R[]) =>
  glucoseReadings(readings).filter(({ limit }) => !limit);

/** What a figure left out, in words. */
function leftOut(readings: readonly MeterReading[], without: 'control' | 'limits'): string[] {
  const controls = readings.filter(({ control }) => control).length;
  const limits = readings.filter(({ control, limit }) => !control && limit).length;
  const words: string[] = [];
  if (controls > 0) words.push(count('control', controls));
  if (limits > 0 && without === 'limits') words.push(count('limits', limits));
  return words;
}

/** Number of meter readings. Readings HI and LO count; control solution does not. Metrics §9. */
export function readingCount(readings: readonly MeterReading[]): Metric {
  const counted = glucoseReadings(readings).length;
  const rule = say('count');
  const how = { rule, counted, leftOut: leftOut(readings, 'control'), source: 'Metrics §9' };
  return { value: counted, unit: 'readings', how };
}

/** Arithmetic mean of the measured values, in `unit`. HI and LO are no numbers (C6). Metrics §1, §9. */
export function meanGlucose(readings: readonly MeterReading[], unit: GlucoseUnit): Metric {
  const values = measured(readings).map((r) => convertGlucose(r.value, r.unit, unit));
  const how: How = {
    rule: say('mean'),
    counted: values.length,
    leftOut: leftOut(readings, 'limits'),
    source: 'Metrics §1, C6',
  };
  const value = values.length > 0 ? sum(values) / values.length : null;
  return { value, unit, how };
}

/** Sample standard deviation, divisor n − 1, in `unit`; unknown below five values. C13, metrics §9. */
export function spreadGlucose(readings: readonly MeterReading[], unit: GlucoseUnit): Metric {
  const values = measured(readings).map((r) => convertGlucose(r.value, r.unit, unit));
  const n = values.length;
  const mean = sum(values) / n;
  const squares = sum(values.map((v) => (v - mean) ** 2));
  const short = n < ENOUGH_FOR_SD ? ` ${say('few', { needs: ENOUGH_FOR_SD, has: n })}` : '';
  const how: How = {
    rule: `${say('spread')}${short}`,
    counted: n,
    leftOut: leftOut(readings, 'limits'),
    source: 'Metrics C13, §9',
  };
  return { value: n < ENOUGH_FOR_SD ? null : Math.sqrt(squares / (n - 1)), unit, how };
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);

/** Where a reading stands among others: LO below every number, HI above. */
const rank = ({ value, unit, limit }: MeterReading) => {
  if (limit) return limit === 'LO' ? -Infinity : Infinity;
  return convertGlucose(value, unit, 'mg/dL');
};

/** The lowest and the highest reading (the earlier of equals); HI and LO take part. Metrics §9. */
export function extremes<R extends MeterReading>(readings: readonly R[]): readonly [R, R] | null {
  const [first, ...rest] = [...glucoseReadings(readings)].toSorted((a, b) => a.at - b.at);
  if (!first) return null;
  const low = rest.reduce((best, r) => (rank(r) < rank(best) ? r : best), first);
  const high = rest.reduce((best, r) => (rank(r) > rank(best) ? r : best), first);
  return [low, high];
}

/** How many readings fall in each range, each in its device's own unit. C4, C5, C6. */
export function levelCounts(
  readings: readonly MeterReading[],
  ranges: RangeSet = consensus,
): ByLevel<number> {
  const counts = { 'very-low': 0, low: 0, target: 0, high: 0, 'very-high': 0 };
  for (const reading of glucoseReadings(readings)) counts[levelOf(reading, ranges)] += 1;
  return counts;
}

/** How many readings lie below, in and above the person's target; both limits are in. C4, C5, C6. */
export function targetCounts(
  readings: readonly MeterReading[],
  target: PerUnit<Range>,
): Readonly<Record<Side, number>> {
  const counts = { below: 0, in: 0, above: 0 };
  for (const reading of glucoseReadings(readings)) counts[sideOf(reading, target)] += 1;
  return counts;
}

/** The words under any count by range. */
export const countHow = (readings: readonly MeterReading[], limits: string): How => ({
  rule: say('by', { limits }),
  counted: glucoseReadings(readings).length,
  leftOut: leftOut(readings, 'control'),
  source: 'Metrics C4, C5, C6, §9',
});
