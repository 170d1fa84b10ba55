import type {
  Curve,
  CurveDot,
  CurvePoint,
  GlucoseScale,
  Percentile,
} from '#reports/profile/view.ts';
import type { Level } from '#reports/metrics/ranges.ts';
import type { Box } from '../label-placement.ts';
import { bandPath, linePath, type Point } from '../plot/path.ts';
import { tenth } from '../plot/scale.ts';
import { type BeyondMark, beyondMarks } from './beyond.ts';
import { type EdgeLabel, edgeLabels, scaleLabels, type ScaleLabel } from './labels.ts';
import { type Axes, axesIn, DAY } from './scales.ts';

export interface CurveSize {
  readonly width: number;
  readonly height: number;
}

/** On paper and on a wide screen; on a telephone. Letters have the same size in both. */
export const curveSizes = {
  wide: { width: 720, height: 300 },
  narrow: { width: 360, height: 260 },
} as const;

const GUTTER = { left: 32, right: 36, top: 12, bottom: 20 };

/** The profile curve as paths and places, in the units of its own box. */
export interface CurvePicture extends CurveSize {
  readonly plot: Box;
  /** The part of the picture that each range takes, from the highest. */
  readonly zones: readonly { readonly level: Level; readonly box: Box }[];
  /** Between the 5th and the 95th percentile; between the quartiles; their edges. */
  readonly outer: string;
  readonly inner: string;
  readonly outerEdge: string;
  readonly innerEdge: string;
  readonly median: string;
  /** The median of few days. */
  readonly thin: string;
  readonly dots: readonly { readonly level: Level; readonly path: string }[];
  readonly labels: readonly ScaleLabel[];
  readonly edge: readonly EdgeLabel[];
  readonly hours: readonly { readonly x: number; readonly label: string }[];
  readonly beyond: readonly BeyondMark[];
}

/** The day closes over midnight: 24:00 is 00:00. */
export const closed = (points: readonly CurvePoint[]): readonly CurvePoint[] =>
  points.slice(0, 1).reduce((all, first) => [...all, { ...first, minute: DAY }], [...points]);

const placed = ({ x, y }: Axes, { minute, values }: CurvePoint, of: Percentile): Point | null => {
  const value = values[of];
  return value === null ? null : [x(minute), y(value)];
};

/** One band for each stretch of the day in which both its edges are known. */
export function bandsOf(
  axes: Axes,
  points: readonly CurvePoint[],
  low: Percentile,
  high: Percentile,
) {
  const paths: string[] = [];
  let upper: Point[] = [];
  let lower: Point[] = [];
  const end = () => {
    if (upper.length > 1) paths.push(bandPath(upper, lower));
    [upper, lower] = [[], []];
  };
  for (const point of points) {
    const [top, bottom] = [placed(axes, point, high), placed(axes, point, low)];
    if (!top || !bottom) end();
    else {
      upper.push(top);
      lower.push(bottom);
    }
  }
  end();
  return paths.join('');
}

/** The line of a percentile, broken where it is not known. */
export const lineOf = (axes: Axes, points: readonly CurvePoint[], of: Percentile): string =>
  linePath(points.map((point) => placed(axes, point, of)));

/** The median where enough days gave something, and where few did: both reach the point between. */
export function mediansOf(axes: Axes, points: readonly CurvePoint[]) {
  const isThin = (i: number) => points[i]?.isThin === true;
  const where = (keep: (i: number) => boolean) =>
    linePath(points.map((point, i) => (keep(i) ? placed(axes, point, 50) : null)));
  return {
    median: where((i) => !isThin(i)),
    thin: where((i) => isThin(i) || isThin(i - 1) || isThin(i + 1)),
  };
}

function zonesOf({ plot, y }: Axes, { zones }: GlucoseScale): CurvePicture['zones'] {
  return zones.map(({ level, from, to }) => {
    const [bottom, top] = [y(from), y(to)];
    const box = { x: plot.x, y: tenth(top), width: plot.width, height: tenth(bottom - top) };
    return { level, box };
  });
}

/** Round dots: strokes without a length, with round ends. */
function dotsOf({ x, y }: Axes, dots: readonly CurveDot[], { zones }: GlucoseScale) {
  return zones.flatMap(({ level }) => {
    const own = dots.filter((dot) => dot.level === level);
    const path = own.map(({ minute, value }) => `M${tenth(x(minute))} ${tenth(y(value))}h0`);
    return path.length > 0 ? [{ level, path: path.join('') }] : [];
  });
}

/** Lays a profile out. `size` is the box it is drawn in; the browser scales it as a whole. */
export function drawCurve(curve: Curve, scale: GlucoseScale, size: CurveSize): CurvePicture {
  const { left, right, top, bottom } = GUTTER;
  const { width, height } = size;
  const plot = { x: left, y: top, width: width - left - right, height: height - top - bottom };
  const axes = axesIn(plot, scale);
  const points = closed(curve.points);
  return {
    width,
    height,
    plot,
    zones: zonesOf(axes, scale),
    outer: bandsOf(axes, points, 5, 95),
    inner: bandsOf(axes, points, 25, 75),
    outerEdge: lineOf(axes, points, 5) + lineOf(axes, points, 95),
    innerEdge: lineOf(axes, points, 25) + lineOf(axes, points, 75),
    ...mediansOf(axes, points),
    dots: dotsOf(axes, curve.dots, scale),
    labels: scaleLabels(axes, scale),
    edge: edgeLabels(axes, points.at(-1)),
    hours: curve.hours.map(({ minute, label }) => ({ x: tenth(axes.x(minute)), label })),
    beyond: beyondMarks(axes, curve, scale),
  };
}
