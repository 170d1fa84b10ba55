import type { OverlayView } from '#reports/overlay/view.ts';
import type { TraceLine } from '#reports/period/trace-lines.ts';
import { type ClockTick, clockTicks } from '../plot/clock-axis.ts';
import {
  axesOf,
  type Axes,
  type Frame,
  frameOf,
  type PlotWidth,
  plotSizes,
} from '../plot/frame.ts';
import { linePath } from '../plot/path.ts';
import { tenth } from '../plot/scale.ts';
import { type DayLabel, namesOf } from './names.ts';

const DAY = 1440;
export interface DayPicture {
  readonly path: string;
  /** Readings without a neighbour. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
  readonly label: DayLabel | null;
}

export interface OverlayPicture {
  readonly frame: Frame;
  readonly axes: Axes;
  readonly hours: readonly ClockTick[];
  /** As many as the view has, in its order. */
  readonly days: readonly DayPicture[];
  readonly mean: string;
  /** Places of the moments of the view. */
  readonly stops: readonly number[];
}

const pathOf = ({ x, y }: Frame, lines: readonly TraceLine[]): string =>
  lines
    .filter(({ minute }) => minute.length > 1)
    .map((line) => linePath(line.minute.map((at, i) => [x(at), y(line.value[i] ?? 0)])))
    .join('');

const dotsOf = ({ x, y }: Frame, lines: readonly TraceLine[]) =>
  lines
    .filter(({ minute }) => minute.length === 1)
    .map(({ minute, value }) => ({ x: tenth(x(minute[0] ?? 0)), y: tenth(y(value[0] ?? 0)) }));

/** Lays the traces out in a box of its own units; the browser scales it as a whole. */
export function drawOverlay(view: OverlayView, width: PlotWidth): OverlayPicture {
  const frame = frameOf(plotSizes[width], view.scale, [0, DAY]);
  const names = namesOf(frame, view.days, width);
  return {
    frame,
    axes: axesOf(frame, view.scale),
    hours: clockTicks(frame, view.hours),
    days: view.days.map(({ lines }, i) => ({
      path: pathOf(frame, lines),
      dots: dotsOf(frame, lines),
      label: names.get(i) ?? null,
    })),
    mean: pathOf(frame, view.mean),
    stops: view.moments.map(({ minute }) => tenth(frame.x(minute))),
  };
}
