import type { PerUnit, Range } from '#domain/preferences.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';

/** Between these a person may set a limit: what glucose meters can measure, roughly. */
export const settable: PerUnit<Range> = { 'mg/dL': [40, 400], 'mmol/L': [2.2, 22.2] };

/** The steps in which a limit is set and shown. */
export const stepOf: PerUnit<number> = { 'mg/dL': 1, 'mmol/L': 0.1 };

const otherUnit = (unit: GlucoseUnit): GlucoseUnit => (unit === 'mg/dL' ? 'mmol/L' : 'mg/dL');

function roundTo(value: number, unit: GlucoseUnit): number {
  const per = unit === 'mg/dL' ? 1 : 10;
  return Math.round(value * per) / per;
}

/**
 * A limit typed in one unit: exactly that in this unit, the nearest step in the other. Typing the
 * same again leaves the other unit's own number as it was.
 */
export function setLimit(
  now: PerUnit<number> | undefined,
  unit: GlucoseUnit,
  value: number,
): PerUnit<number> {
  if (now?.[unit] === value) return now;
  const other = otherUnit(unit);
  const derived = roundTo(convertGlucose(value, unit, other), other);
  return unit === 'mg/dL'
    ? { 'mg/dL': value, 'mmol/L': derived }
    : { 'mg/dL': derived, 'mmol/L': value };
}

/** The same for both ends of a range. */
export function setRange(now: PerUnit<Range>, unit: GlucoseUnit, range: Range): PerUnit<Range> {
  const end = (at: 0 | 1) =>
    setLimit({ 'mg/dL': now['mg/dL'][at], 'mmol/L': now['mmol/L'][at] }, unit, range[at]);
  const [low, high] = [end(0), end(1)];
  return {
    'mg/dL': [low['mg/dL'], high['mg/dL']],
    'mmol/L': [low['mmol/L'], high['mmol/L']],
  };
}

export const isLimit = (value: number, unit: GlucoseUnit): boolean =>
  value >= settable[unit][0] && value <= settable[unit][1];

export const isRange = ([low, high]: Range, unit: GlucoseUnit): boolean =>
  low < high && isLimit(low, unit) && isLimit(high, unit);
