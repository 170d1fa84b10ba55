import type { GlucoseScale, Thumb, ThumbLine } from '#reports/profile/view.ts';
import { linePath, type Point } from '../plot/path.ts';
import { linear, tenth } from '../plot/scale.ts';
import { areaBeside } from './beside.ts';

export const thumbSize = { width: 96, height: 64 } as const;
/** Room for the marks of what lies beyond the scale. */
const HEAD = 5;

/** A day as paths, in the units of its own box. */
export interface ThumbPicture {
  readonly target: { readonly y: number; readonly height: number };
  readonly noon: number;
  readonly line: string;
  /** Between the line and the target where it lies below, and where it lies above. */
  readonly low: string;
  readonly high: string;
  readonly dots: string;
  /** Where the line is higher than the picture. */
  readonly beyond: readonly number[];
}

const { width, height } = thumbSize;

/** The places of readings higher than the scale, each stretch of them once. */
const beyondOf = ({ at, value }: ThumbLine, top: number): readonly number[] =>
  at.filter((_, i) => (value[i] ?? 0) > top && !((value[i - 1] ?? 0) > top));

export function drawThumb({ lines, dots, noon }: Thumb, scale: GlucoseScale): ThumbPicture {
  const x = linear([0, 1], [0, width]);
  const y = linear([0, scale.top], [height, HEAD]);
  const [low, high] = scale.target;
  const placed = lines.map(({ at, value }): readonly Point[] =>
    at.map((part, i) => [x(part), y(value[i] ?? 0)]),
  );
  const areas = (limit: number, side: 'over' | 'under') =>
    placed.map((points) => areaBeside(points, y(limit), side)).join('');
  return {
    target: { y: tenth(y(high)), height: tenth(y(low) - y(high)) },
    noon: tenth(x(noon)),
    line: placed.map((points) => linePath(points)).join(''),
    low: areas(low, 'under'),
    high: areas(high, 'over'),
    dots: dots.map((dot) => `M${tenth(x(dot.at))} ${tenth(y(dot.value))}h0`).join(''),
    beyond: [...lines, { at: dots.map((d) => d.at), value: dots.map((d) => d.value) }]
      .flatMap((line) => beyondOf(line, scale.top))
      .map((part) => tenth(x(part))),
  };
}
