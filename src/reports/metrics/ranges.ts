import type { Limit } from '#domain/event.ts';
import { decimals } from '#domain/language.ts';
import type { PerUnit, Preferences, Range } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';

export type Level = 'very-low' | 'low' | 'target' | 'high' | 'very-high';
export type Side = 'below' | 'in' | 'above';

export const levels: readonly Level[] = ['very-low', 'low', 'target', 'high', 'very-high'];

export type ByLevel<T> = Readonly<Record<Level, T>>;

/** Something for each range. */
export const byLevel = <T>(of: (level: Level, index: number) => T): ByLevel<T> => ({
  'very-low': of('very-low', 0),
  low: of('low', 1),
  target: of('target', 2),
  high: of('high', 3),
  'very-high': of('very-high', 4),
});

interface Classified {
  readonly value: number;
  readonly unit: GlucoseUnit;
  readonly limit?: Limit;
}

export interface Thresholds {
  readonly veryLow: number;
  readonly low: number;
  readonly high: number;
  readonly veryHigh: number;
}

/** The limits of the five ranges, in each unit's own numbers (C4). */
export type RangeSet = PerUnit<Thresholds>;

/** The consensus ranges (Battelino 2019, doi 10.2337/dci19-0028). */
export const consensus: RangeSet = {
  'mg/dL': { veryLow: 54, low: 70, high: 180, veryHigh: 250 },
  'mmol/L': { veryLow: 3, low: 3.9, high: 10, veryHigh: 13.9 },
};

type Limits = Pick<Preferences, 'target' | 'veryLow' | 'veryHigh'>;

/** The person's own target with the outer limits; one that lies inside the target is moved to its edge. */
export function rangesOf({ target, veryLow, veryHigh }: Limits): RangeSet {
  const of = (unit: GlucoseUnit): Thresholds => {
    const [low, high] = target[unit];
    return {
      veryLow: Math.min(veryLow[unit], low),
      low,
      high,
      veryHigh: Math.max(veryHigh[unit], high),
    };
  };
  return { 'mg/dL': of('mg/dL'), 'mmol/L': of('mmol/L') };
}

const LO = 1;
const HI = 2;

/** Index in `levels` of a value as its device reported it; both edges of the target are in (C5). */
export function levelIndex(
  value: number,
  isMmol: boolean,
  limit: number,
  ranges: RangeSet = consensus,
): number {
  const { veryLow, low, high, veryHigh } = ranges[isMmol ? 'mmol/L' : 'mg/dL'];
  if (limit === LO || (limit !== HI && value < veryLow)) return 0;
  if (limit === HI || value > veryHigh) return 4;
  if (value < low) return 1;
  return value > high ? 3 : 2;
}

/** The range of a reading, by the unit its device reported. */
export function levelOf({ value, unit, limit }: Classified, ranges: RangeSet = consensus): Level {
  const code = limit === undefined ? 0 : limit === 'LO' ? LO : HI;
  return levels[levelIndex(value, unit === 'mmol/L', code, ranges)] ?? 'target';
}

/** Where a reading stands to the person's target, by the unit its device reported. */
export function sideOf({ value, unit, limit }: Classified, target: PerUnit<Range>): Side {
  const [low, high] = target[unit];
  if (limit === 'LO' || (!limit && value < low)) return 'below';
  return limit === 'HI' || value > high ? 'above' : 'in';
}

/** The limits of each range in words, in the unit of the page. */
export function levelLimits(unit: GlucoseUnit, ranges: RangeSet = consensus): ByLevel<string> {
  const { veryLow, low, high, veryHigh } = ranges[unit];
  const step = unit === 'mg/dL' ? 1 : 0.1;
  const text = (n: number) => (unit === 'mg/dL' ? String(n) : decimals(n, 1));
  return {
    'very-low': `< ${text(veryLow)}`,
    low: `${text(veryLow)}–${text(low - step)}`,
    target: `${text(low)}–${text(high)}`,
    high: `${text(high + step)}–${text(veryHigh)}`,
    'very-high': `> ${text(veryHigh)}`,
  };
}

/** Whole percent, a half to the even one (C15). */
function rounded(percent: number): number {
  const whole = Math.floor(percent);
  const rest = percent - whole;
  if (Math.abs(rest - 0.5) < 1e-9) return whole + (whole % 2);
  return Math.round(percent);
}

const totalOf = (counts: ByLevel<number>): number =>
  levels.reduce((sum, level) => sum + counts[level], 0);

/** What is left over to `all` put on "high", or on the largest where high would fall below 1 % by it. */
function settled(shares: ByLevel<number>, counts: ByLevel<number>, all: number): ByLevel<number> {
  const rest = all - totalOf(shares);
  const largest = levels.reduce((best, level) => (counts[level] > counts[best] ? level : best));
  const taker = counts.high > 0 && shares.high + rest >= all / 100 ? 'high' : largest;
  return { ...shares, [taker]: shares[taker] + rest };
}

/**
 * Whole percentages that add up to 100, very low first (C15): each rounded, a half to the even one,
 * what is left over put on "high", or on the largest where high has no room for it. Null where there
 * is nothing to share.
 */
export function wholeShares(counts: ByLevel<number>): ByLevel<number> | null {
  const n = totalOf(counts);
  if (n === 0) return null;
  const whole = byLevel((level) => rounded((100 * counts[level]) / n));
  return settled(whole, counts, 100);
}

/**
 * Percentages as printed, in tenths: whole ones, but one decimal below 1 %, so that what is rare is
 * never printed as 0. What is left to 100 goes where it goes among whole ones (`wholeShares`), so
 * that what is printed adds up to 100 (C15). Null where there is nothing to share.
 */
export function sharesInTenths(counts: ByLevel<number>): ByLevel<number> | null {
  const n = totalOf(counts);
  if (n === 0) return null;
  const tenths = byLevel((level) => {
    const share = (100 * counts[level]) / n;
    return share > 0 && share < 1 ? Math.max(1, Math.round(10 * share)) : 10 * rounded(share);
  });
  return settled(tenths, counts, 1000);
}

/** "12", "0.4": a percentage of so many tenths. */
export const tenthsText = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : decimals(tenths / 10, 1);

/** The five percentages as printed; null where there is nothing to share. */
export function printedShares(counts: ByLevel<number>): ByLevel<string> | null {
  const tenths = sharesInTenths(counts);
  return tenths && byLevel((level) => tenthsText(tenths[level]));
}
