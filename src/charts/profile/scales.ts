import type { GlucoseScale } from '#reports/profile/view.ts';
import type { Box } from '../label-placement.ts';
import { linear, type PlotScale } from '../plot/scale.ts';

export const DAY = 1440;

/** Minutes after midnight from left to right, glucose from bottom to top. */
export interface Axes {
  readonly plot: Box;
  readonly x: PlotScale;
  readonly y: PlotScale;
}

export const axesIn = (plot: Box, { top }: GlucoseScale): Axes => ({
  plot,
  x: linear([0, DAY], [plot.x, plot.x + plot.width]),
  y: linear([0, top], [plot.y + plot.height, plot.y]),
});
