import type { CountedTrace } from './counted.ts';
import { minutesOf } from './values.ts';
import { type ByLevel, byLevel, consensus, levelIndex, levels, type RangeSet } from './ranges.ts';

// Time in ranges (metrics §2): Σ interval in range over Σ interval (C7), each reading by the
// unit of its sensor and that unit's own limits (C4), both edges of the target in range (C5).

/** Minutes and readings of each range. */
export function minutesInLevels(
  trace: CountedTrace,
  ranges: RangeSet = consensus,
): ByLevel<{ readonly minutes: number; readonly readings: number }> {
  const minutes = levels.map(() => 0);
  const readings = levels.map(() => 0);
  trace.value.forEach((value, i) => {
    const level = levelIndex(value, trace.mmol[i] === 1, trace.limit[i] ?? 0, ranges);
    minutes[level]! += trace.minutes[i]!;
    readings[level]! += 1;
  });
  return byLevel((_, index) => ({ minutes: minutes[index]!, readings: readings[index]! }));
}

/** Percent of the time with readings in each range, unrounded; null without readings. */
export function sharesOf(
  trace: CountedTrace,
  ranges: RangeSet = consensus,
): ByLevel<number> | null {
  const total = minutesOf(trace);
  if (total === 0) return null;
  const found = minutesInLevels(trace, ranges);
  return byLevel((level) => (100 * found[level].minutes) / total);
}

/** Both limits of the tight range, in each unit's own numbers. */
export const tightLimits = { 'mg/dL': [70, 140], 'mmol/L': [3.9, 7.8] } as const;

const tight: RangeSet = {
  'mg/dL': { ...consensus['mg/dL'], high: tightLimits['mg/dL'][1] },
  'mmol/L': { ...consensus['mmol/L'], high: tightLimits['mmol/L'][1] },
};

/** Percent of time in the tight range of 70–140 mg/dL (3.9–7.8 mmol/L); there is no consensus goal. */
export const tightShareOf = (trace: CountedTrace): number | null =>
  sharesOf(trace, tight)?.target ?? null;
