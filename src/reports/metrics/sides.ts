import type { Preferences } from '#domain/preferences.ts';
import type { CountedTrace } from './counted.ts';
import { type MeterReading, targetCounts } from './meter.ts';
import {
  type ByLevel,
  byLevel,
  levels,
  rangesOf,
  sharesInTenths,
  type Side,
  tenthsText,
} from './ranges.ts';
import { minutesInLevels } from './shares.ts';

/** Minutes of a sensor in each of the person's ranges: what its shares are made of (C4, C5, C7). */
export function sensorMinutes(trace: CountedTrace, preferences: Preferences): ByLevel<number> {
  const found = minutesInLevels(trace, rangesOf(preferences));
  return byLevel((level) => found[level].minutes);
}

/** Readings of a meter below, in and above the person's target: shares of readings, not of time. */
export function meterCounts(
  readings: readonly MeterReading[],
  { target }: Preferences,
): ByLevel<number> {
  const { below, in: within, above } = targetCounts(readings, target);
  return { 'very-low': 0, low: below, target: within, high: above, 'very-high': 0 };
}

const sideOfLevel: ByLevel<Side> = {
  'very-low': 'below',
  low: 'below',
  target: 'in',
  high: 'above',
  'very-high': 'above',
};

const sums = (counts: ByLevel<number>): Record<Side, number> => {
  const sum = { below: 0, in: 0, above: 0 };
  for (const level of levels) sum[sideOfLevel[level]] += counts[level];
  return sum;
};

/** Percent below, in and above the target, unrounded; null where there is nothing to share. */
export function exactSides(counts: ByLevel<number>): Readonly<Record<Side, number>> | null {
  const { below, in: within, above } = sums(counts);
  const n = below + within + above;
  const percent = (count: number) => (100 * count) / n;
  return n > 0 ? { below: percent(below), in: percent(within), above: percent(above) } : null;
}

/**
 * Percent below, in and above the target as printed: the sums of the five printed shares, so that
 * three numbers agree with the five and add up to 100 as well (C15). Null where there is nothing to
 * share.
 */
export function printedSides(counts: ByLevel<number>): Readonly<Record<Side, string>> | null {
  const tenths = sharesInTenths(counts);
  if (!tenths) return null;
  const { below, in: within, above } = sums(tenths);
  return { below: tenthsText(below), in: tenthsText(within), above: tenthsText(above) };
}
