import type { GlucoseScale } from '#reports/period/glucose-scale.ts';
import type { Box } from '../label-placement.ts';
import { spreadOut } from '../spread-out.ts';
import { linear, type PlotScale, tenth } from './scale.ts';

/**
 * Sizes of a picture: on paper and a wide screen, half as wide beside another one, and on a telephone.
 * Letters are as large in all of them.
 */
export const plotSizes = {
  wide: { width: 880, height: 400, left: 36, right: 64, top: 12, bottom: 24 },
  half: { width: 540, height: 300, left: 34, right: 38, top: 12, bottom: 24 },
  narrow: { width: 390, height: 320, left: 34, right: 38, top: 12, bottom: 24 },
} as const;
export type PlotWidth = keyof typeof plotSizes;
export type PlotSize = Readonly<
  Record<'width' | 'height' | 'left' | 'right' | 'top' | 'bottom', number>
>;

/** Half the height of a line of text. */
const HALF = 6;

/** Where values stand in a picture: minutes from left to right, glucose from bottom to top. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly plot: Box;
  readonly x: PlotScale;
  readonly y: PlotScale;
}

/** A number at the left, and the line it belongs to, which may stand a little off it. */
export interface ScaleLabel {
  readonly label: string;
  readonly line: number;
  readonly y: number;
}

/** What a picture of glucose has around what it shows. */
export interface Axes {
  readonly target: Box;
  readonly lowLine: number | null;
  /** From the top down. */
  readonly labels: readonly ScaleLabel[];
}

export function frameOf(
  size: PlotSize,
  { top }: GlucoseScale,
  minutes: readonly [from: number, to: number],
): Frame {
  const { width, height } = size;
  const plot = {
    x: size.left,
    y: size.top,
    width: width - size.left - size.right,
    height: height - size.top - size.bottom,
  };
  return {
    width,
    height,
    plot,
    x: linear(minutes, [plot.x, plot.x + plot.width]),
    y: linear([0, top], [plot.y + plot.height, plot.y]),
  };
}

/** Places on a vertical axis, moved apart as little as may be so that no two texts touch. */
export function apart(lines: readonly number[], { plot }: Frame): readonly number[] {
  const wanted = lines.map((at) => ({ at, half: HALF }));
  return spreadOut(wanted, plot.y - HALF, plot.y + plot.height + HALF).map(tenth);
}

export function axesOf(frame: Frame, { target, lowLine, ticks }: GlucoseScale): Axes {
  const { plot, y } = frame;
  const down = ticks.toReversed();
  const lines = down.map(({ value }) => tenth(y(value)));
  const places = apart(lines, frame);
  const [low, high] = target.map(y);
  return {
    target: {
      x: plot.x,
      y: tenth(high ?? 0),
      width: plot.width,
      height: tenth((low ?? 0) - (high ?? 0)),
    },
    lowLine: lowLine === null ? null : tenth(y(lowLine)),
    labels: down.map(({ label }, i) => ({ label, line: lines[i] ?? 0, y: places[i] ?? 0 })),
  };
}
