import type { Preferences } from '#domain/preferences.ts';
import { type ByLevel, type Level, levels } from '../metrics/ranges.ts';

type Preset = Preferences['preset'];

/** The outer range that a preset does not part from its neighbour (Battelino 2019), and that neighbour. */
const joined: Partial<Readonly<Record<Preset, readonly [outer: Level, inner: Level]>>> = {
  older: ['very-low', 'low'],
  pregnancy: ['very-high', 'high'],
};

/** The ranges that a preset parts, from the highest. */
export const shownLevels = (preset: Preset): readonly Level[] =>
  levels.filter((level) => level !== joined[preset]?.[0]).toReversed();

/** The range that a preset counts this one in. */
export function shownLevel(level: Level, preset: Preset): Level {
  const [outer, inner] = joined[preset] ?? [];
  return level === outer && inner ? inner : level;
}

/** Counts by the ranges that a preset parts. */
export function partedBy(counts: ByLevel<number>, preset: Preset): ByLevel<number> {
  const [outer, inner] = joined[preset] ?? [];
  if (!outer || !inner) return counts;
  return { ...counts, [outer]: 0, [inner]: counts[inner] + counts[outer] };
}
