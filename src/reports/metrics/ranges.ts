import type { Limit } from '#domain/event.ts';
import type { PerUnit, Range } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';

export type Level = 'very-low' | 'low' | 'target' | 'high' | 'very-high';
export type Side = 'below' | 'in' | 'above';

export const levels: readonly Level[] = ['very-low', 'low', 'target', 'high', 'very-high'];

interface Classified {
  readonly value: number;
  readonly unit: GlucoseUnit;
  readonly limit?: Limit;
}

interface Thresholds {
  readonly veryLow: number;
  readonly low: number;
  readonly high: number;
  readonly veryHigh: number;
}

/** The consensus ranges in each unit's own published numbers (Battelino 2019; C4). */
export const thresholds: PerUnit<Thresholds> = {
  'mg/dL': { veryLow: 54, low: 70, high: 180, veryHigh: 250 },
  'mmol/L': { veryLow: 3, low: 3.9, high: 10, veryHigh: 13.9 },
};

/** The consensus range of a reading, by the unit its device reported; both edges of 70–180 are in (C5). */
export function levelOf({ value, unit, limit }: Classified): Level {
  const { veryLow, low, high, veryHigh } = thresholds[unit];
  if (limit === 'LO' || (!limit && value < veryLow)) return 'very-low';
  if (limit === 'HI' || value > veryHigh) return 'very-high';
  if (value < low) return 'low';
  return value > high ? 'high' : 'target';
}

/** Where a reading stands to the person's target, by the unit its device reported. */
export function sideOf({ value, unit, limit }: Classified, target: PerUnit<Range>): Side {
  const [low, high] = target[unit];
  if (limit === 'LO' || (!limit && value < low)) return 'below';
  return limit === 'HI' || value > high ? 'above' : 'in';
}

/** The limits of each range in words, in the unit of the page. */
export function levelLimits(unit: GlucoseUnit): Readonly<Record<Level, string>> {
  const { veryLow, low, high, veryHigh } = thresholds[unit];
  const step = unit === 'mg/dL' ? 1 : 0.1;
  const text = (n: number) => (unit === 'mg/dL' ? String(n) : n.toFixed(1));
  return {
    'very-low': `< ${text(veryLow)}`,
    low: `${text(veryLow)}–${text(low - step)}`,
    target: `${text(low)}–${text(high)}`,
    high: `${text(high + step)}–${text(veryHigh)}`,
    'very-high': `> ${text(veryHigh)}`,
  };
}

/**
 * Percentages as printed (C15): whole numbers that add up to 100, what rounding leaves over put on
 * "high", else on the largest; a share below 1 % keeps one decimal, so that a rare very low is never
 * printed as 0. Null where there is nothing to share.
 */
export function printedShares(
  counts: Readonly<Record<Level, number>>,
): Readonly<Record<Level, string>> | null {
  const n = levels.reduce((sum, level) => sum + counts[level], 0);
  if (n === 0) return null;
  const share = (level: Level) => (100 * counts[level]) / n;
  const whole = (level: Level) => Math.round(share(level));
  const restFor = (taker: Level) =>
    levels.reduce((rest, level) => (level === taker ? rest : rest - whole(level)), 100);
  const largest = levels.reduce((best, level) => (counts[level] > counts[best] ? level : best));
  const taker = counts.high > 0 && restFor('high') >= 1 ? 'high' : largest;
  const residue = restFor(taker);
  const print = (level: Level) => {
    if (counts[level] > 0 && share(level) < 1) return share(level).toFixed(1);
    return String(level === taker ? residue : whole(level));
  };
  return {
    'very-low': print('very-low'),
    low: print('low'),
    target: print('target'),
    high: print('high'),
    'very-high': print('very-high'),
  };
}
