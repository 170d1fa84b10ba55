import {
  type Curve,
  type CurvePoint,
  type GlucoseScale,
  percentiles,
} from '#reports/profile/view.ts';
import { tenth } from '../plot/scale.ts';
import type { Axes } from './scales.ts';

/** Something higher than the scale, drawn at its upper edge: where, and how high it is. */
export interface BeyondMark {
  readonly x: number;
  readonly value: number;
}

interface Height {
  readonly minute: number;
  readonly value: number;
}

const highest = ({ minute, values }: CurvePoint): Height => ({
  minute,
  value: Math.max(...percentiles.map((of) => values[of] ?? 0)),
});

/** One mark for neighbours that are all beyond the scale: at the highest of them. */
function peaks(heights: readonly Height[], top: number): readonly Height[] {
  const found: Height[] = [];
  let peak: Height | null = null;
  for (const height of heights) {
    if (height.value > top) peak = !peak || height.value > peak.value ? height : peak;
    else if (peak) {
      found.push(peak);
      peak = null;
    }
  }
  return peak ? [...found, peak] : found;
}

export function beyondMarks(
  { x }: Axes,
  { points, dots }: Curve,
  { top }: GlucoseScale,
): readonly BeyondMark[] {
  const readings = dots.toSorted((a, b) => a.minute - b.minute);
  return [...peaks(points.map(highest), top), ...peaks(readings, top)].map(({ minute, value }) => ({
    x: tenth(x(minute)),
    value,
  }));
}
