import type { Preferences } from '#domain/preferences.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { type ByLevel, levels, rangesOf } from '../metrics/ranges.ts';
import { TOP } from '../period/glucose-scale.ts';
import { shownLevels } from './parted.ts';
import type { GlucoseScale, ScaleLine } from './view.ts';

/** The fixed scale of all pictures, with the limits of the ranges that the preset parts. */
export function scaleOf(preferences: Preferences): GlucoseScale {
  const { unit, preset } = preferences;
  const top = TOP[unit];
  const { veryLow, low, high, veryHigh } = rangesOf(preferences)[unit];
  const upper: ByLevel<number> = {
    'very-low': veryLow,
    low,
    target: high,
    high: veryHigh,
    'very-high': top,
  };
  const shown = levels.filter((level) => shownLevels(preset).includes(level));
  const ends = shown.map((level, i) => (i === shown.length - 1 ? top : upper[level]));
  const zones = shown.map((level, i) => ({ level, from: ends[i - 1] ?? 0, to: ends[i] ?? top }));
  const line = (value: number): ScaleLine => {
    const role = value === low || value === high ? 'target' : 'threshold';
    return { value, label: glucoseNumber(value, unit), role };
  };
  const end = (value: number, label: string): ScaleLine => ({ value, label, role: 'end' });
  const limits = [...new Set(ends.slice(0, -1))].map(line);
  const lines = [end(0, '0'), ...limits, end(top, glucoseNumber(top, unit))];
  return { top, lines, zones, target: [low, high] };
}
