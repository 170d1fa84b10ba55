import type { Preferences } from '#domain/preferences.ts';
import type { CountedTrace } from './counted.ts';
import { byLevel, printedShares, rangesOf } from './ranges.ts';
import { minutesInLevels } from './shares.ts';

/**
 * Percent of the time in the person's target as printed beside the other four ranges: whole, so that
 * the five add up to 100 (C15). Null without readings. C4, C5, C7.
 */
export function inTargetText(trace: CountedTrace, preferences: Preferences): string | null {
  const found = minutesInLevels(trace, rangesOf(preferences));
  return printedShares(byLevel((level) => found[level].minutes))?.target ?? null;
}
