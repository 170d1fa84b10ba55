import type { AlignedPanel, MiddlePoint } from '#reports/meals/view.ts';
import type { GlucoseScale } from '#reports/period/glucose-scale.ts';
import {
  axesOf,
  type Axes,
  type Frame,
  frameOf,
  type PlotSize,
  plotSizes,
  type PlotWidth,
} from '../plot/frame.ts';
import { bandPath, linePath, type Point } from '../plot/path.ts';
import { tenth } from '../plot/scale.ts';

export interface AlignedPicture {
  readonly frame: Frame;
  readonly axes: Axes;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
  /** Where the meal begins; null where that is the edge of the picture. */
  readonly zero: number | null;
  readonly traces: readonly { readonly path: string; readonly isCounted: boolean }[];
  /** The middle half, and its edges. */
  readonly band: string;
  readonly median: string;
  readonly stops: readonly number[];
}

/** Pictures of parts of the day stand two in a row; one of nights alone. */
const half: PlotSize = { width: 430, height: 260, left: 34, right: 18, top: 12, bottom: 24 };

const sizeOf = ({ span }: AlignedPanel, width: PlotWidth): PlotSize => {
  const isMeal = span[0] < 0;
  if (width === 'narrow') return { ...plotSizes.narrow, right: 18, height: isMeal ? 240 : 300 };
  return isMeal ? half : { ...plotSizes.wide, right: 18, height: 360 };
};

/** One band for each stretch in which both its edges are known. */
function bandOf({ x, y }: Frame, points: readonly MiddlePoint[]): string {
  const bands: string[] = [];
  let [upper, lower]: [Point[], Point[]] = [[], []];
  const close = () => {
    if (upper.length > 1) bands.push(bandPath(upper, lower));
    [upper, lower] = [[], []];
  };
  for (const { minute, low, high } of points) {
    if (low === null || high === null) close();
    else {
      upper.push([x(minute), y(high)]);
      lower.push([x(minute), y(low)]);
    }
  }
  close();
  return bands.join('');
}

/** Labels of the axis, as many as have room. */
function ticksOf({ x, plot }: Frame, ticks: AlignedPanel['ticks']) {
  const every = Math.max(1, Math.ceil((ticks.length * 38) / plot.width));
  return ticks.map(({ minute, label }, i) => ({
    x: tenth(x(minute)),
    label: i % every === 0 ? label : '',
  }));
}

/** Lays one picture out in a box of its own units; the browser scales it as a whole. */
export function drawAligned(
  panel: AlignedPanel,
  scale: GlucoseScale,
  width: PlotWidth,
): AlignedPicture {
  const frame = frameOf(sizeOf(panel, width), scale, panel.span);
  const { x, y } = frame;
  const known = panel.points.map(({ minute, middle }): Point | null =>
    middle === null ? null : [x(minute), y(middle)],
  );
  return {
    frame,
    axes: axesOf(frame, scale),
    ticks: ticksOf(frame, panel.ticks),
    zero: panel.span[0] < 0 ? tenth(x(0)) : null,
    traces: panel.traces.map(({ lines, isCounted }) => ({
      isCounted,
      path: lines
        .map(({ minute, value }) => linePath(minute.map((at, i) => [x(at), y(value[i] ?? 0)])))
        .join(''),
    })),
    band: bandOf(frame, panel.points),
    median: linePath(known),
    stops: panel.points.map(({ minute }) => tenth(x(minute))),
  };
}
