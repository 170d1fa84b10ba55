import type { CompareView, CompareWindow } from '#reports/compare/view.ts';
import { type ClockTick, clockTicks } from '../plot/clock-axis.ts';
import {
  axesOf,
  type Axes,
  type Frame,
  frameOf,
  type PlotWidth,
  plotSizes,
} from '../plot/frame.ts';
import { tenth } from '../plot/scale.ts';
import { bandsOf, closed, lineOf, mediansOf } from '../profile/curve.ts';
import { DAY } from '../profile/scales.ts';

/** A median is marked at these hours, so that two lines are told apart without colour. */
const MARKED = 180;

/** The usual day of one window as paths. */
export interface CurvePart {
  /** Between the quartiles, and their lines. */
  readonly band: string;
  readonly edge: string;
  readonly median: string;
  /** The median of few days. */
  readonly thin: string;
  readonly marks: readonly { readonly x: number; readonly y: number }[];
}

export interface ComparePicture {
  readonly frame: Frame;
  readonly axes: Axes;
  readonly ticks: readonly ClockTick[];
  readonly parts: readonly CurvePart[];
  readonly stops: readonly number[];
}

/** Marks of the second window stand between those of the first. */
function marksOf({ x, y }: Frame, { points }: CompareWindow, offset: number): CurvePart['marks'] {
  return points
    .filter(({ minute }) => minute % MARKED === offset)
    .flatMap(({ minute, values }) =>
      values[50] === null ? [] : [{ x: tenth(x(minute)), y: tenth(y(values[50])) }],
    );
}

function partOf(frame: Frame, window: CompareWindow, i: number): CurvePart {
  const points = closed(window.points);
  return {
    band: bandsOf(frame, points, 25, 75),
    edge: lineOf(frame, points, 25) + lineOf(frame, points, 75),
    ...mediansOf(frame, points),
    marks: marksOf(frame, window, i === 0 ? MARKED / 3 : (2 * MARKED) / 3),
  };
}

/** Both usual days in one box of its own units; the browser scales it as a whole. */
export function drawCompare(view: CompareView, width: PlotWidth): ComparePicture {
  const frame = frameOf(plotSizes[width], view.scale, [0, DAY]);
  return {
    frame,
    axes: axesOf(frame, view.scale),
    ticks: clockTicks(frame, view.hours),
    parts: view.windows.map((window, i) => partOf(frame, window, i)),
    stops: view.moments.map(({ minute }) => tenth(frame.x(minute))),
  };
}
