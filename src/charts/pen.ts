import uPlot from 'uplot';
import type { Instant } from '#domain/time.ts';
import type { Palette } from './palette.ts';

export const FONT_SIZE = 12;
export const LINE = 15;

/** How the values of a panel lie in its height, in CSS pixels. */
export interface Scale {
  /** The value at its upper end; the lower is 0. */
  readonly top: number;
  /** Room above the upper end for a lane of signs. */
  readonly head: number;
  /** Room under 0. */
  readonly floor: number;
}

/** The place of a panel: its edges and scales, in CSS pixels of the whole canvas. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Room right of the plot. */
  readonly margin: number;
  /** Where the scale ends above. */
  readonly ceiling: number;
  readonly x: (at: Instant) => number;
  readonly y: (value: number) => number;
}

/** A panel being drawn: its canvas and colours too. */
export interface Pen extends Frame {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  /** A coordinate at which a line of this width has sharp edges. */
  readonly crisp: (position: number, width?: number) => number;
}

export const seconds = (at: Instant): number => at / 1000;

/** Where a panel's edges and values are. */
export function frameOf(plot: uPlot, { top: most, head, floor }: Scale): Frame {
  const { bbox, width } = plot;
  const ratio = uPlot.pxRatio;
  const [left, top] = [bbox.left / ratio, bbox.top / ratio];
  const [right, bottom] = [left + bbox.width / ratio, top + bbox.height / ratio];
  const [ceiling, ground] = [top + head, bottom - floor];
  return {
    left,
    top,
    right,
    bottom,
    margin: width - right,
    ceiling,
    x: (at) => plot.valToPos(seconds(at), 'x', true) / ratio,
    y: (value) => ground - (value / most) * (ground - ceiling),
  };
}

/** Runs `draw` on the canvas of a plot, scaled to CSS pixels, and leaves it as it was. */
export function withPen(
  plot: uPlot,
  palette: Palette,
  scale: Scale,
  draw: (pen: Pen) => void,
): void {
  const { ctx } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  ctx.font = `${FONT_SIZE}px ${palette.font}`;
  ctx.textBaseline = 'middle';
  draw({
    ...frameOf(plot, scale),
    ctx,
    palette,
    crisp: (position, width = 1) => {
      const odd = Math.round(width * ratio) % 2;
      return (Math.round(position * ratio - odd / 2) + odd / 2) / ratio;
    },
  });
  ctx.restore();
}

export interface Stroke {
  readonly color: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
}

export function style({ ctx }: Pen, { color, width = 1, dash = [], alpha = 1 }: Stroke) {
  ctx.strokeStyle = color;
  ctx.lineWidth = width;
  ctx.globalAlpha = alpha;
  ctx.setLineDash([...dash]);
}

export function horizontal(pen: Pen, value: number, stroke: Stroke): void {
  const { ctx, left, right, crisp, y } = pen;
  ctx.save();
  style(pen, stroke);
  const at = crisp(y(value), stroke.width);
  ctx.beginPath();
  ctx.moveTo(left, at);
  ctx.lineTo(right, at);
  ctx.stroke();
  ctx.restore();
}

export function vertical(pen: Pen, at: Instant, stroke: Stroke): void {
  const { ctx, top, bottom, crisp, x } = pen;
  ctx.save();
  style(pen, stroke);
  const position = crisp(x(at), stroke.width);
  ctx.beginPath();
  ctx.moveTo(position, top);
  ctx.lineTo(position, bottom);
  ctx.stroke();
  ctx.restore();
}

/** Runs `draw` so that it covers nothing beyond the sides of the plot but a few pixels. */
export function withinSides(pen: Pen, beyond: number, draw: () => void): void {
  const { ctx, left, right, top, bottom } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - beyond, top - 2, right - left + 2 * beyond, bottom - top + 4);
  ctx.clip();
  draw();
  ctx.restore();
}

export function write(
  { ctx }: Pen,
  text: string,
  at: { x: number; y: number; align?: CanvasTextAlign; color: string; halo?: string },
): void {
  ctx.textAlign = at.align ?? 'left';
  if (at.halo) {
    ctx.strokeStyle = at.halo;
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    ctx.strokeText(text, at.x, at.y);
  }
  ctx.fillStyle = at.color;
  ctx.fillText(text, at.x, at.y);
}
