import type { Level } from '#reports/metrics/ranges.ts';
import type { RangeRow } from '#reports/profile/view.ts';
import { tenth } from '../plot/scale.ts';
import { spreadOut } from '../spread-out.ts';

export const barSizes = { wide: 720, narrow: 350 } as const;
export const barHeight = { labels: 16, bar: 18, all: 36 } as const;

/** Usual width of a digit. */
const LETTER = 6.6;
const GAP = 6;

export interface BarSegment {
  readonly level: Level;
  readonly x: number;
  readonly width: number;
}

export interface BarLabel {
  readonly text: string;
  readonly x: number;
  /** The middle of its segment. */
  readonly at: number;
}

export interface LyingBar {
  readonly segments: readonly BarSegment[];
  readonly labels: readonly BarLabel[];
}

/**
 * Shares of the whole, side by side from the lowest range, as long as they are: two bars above each
 * other are compared by their lengths. Labels move where they would touch; 0 % has none.
 */
export function drawLyingBar(rows: readonly RangeRow[], width: number): LyingBar {
  let next = 0;
  const all = rows.map(({ level, share, percent }) => {
    const segment = { level, x: next, width: (share / 100) * width };
    next += segment.width;
    return { segment, percent, at: segment.x + segment.width / 2 };
  });
  const there = all.filter(({ segment }) => segment.width > 0);
  const wanted = there.map(({ percent, at }) => ({
    at,
    half: (percent.length * LETTER + GAP) / 2,
  }));
  const places = spreadOut(wanted, 0, width);
  return {
    segments: there.map(({ segment }) => ({
      level: segment.level,
      x: tenth(segment.x),
      width: tenth(segment.width),
    })),
    labels: there.map(({ percent, at }, i) => ({
      text: percent,
      x: tenth(places[i] ?? at),
      at: tenth(at),
    })),
  };
}
