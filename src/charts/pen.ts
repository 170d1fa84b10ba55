import uPlot from 'uplot';
import type { Instant } from '#domain/time.ts';
import type { Palette } from './palette.ts';

export const FONT_SIZE = 12;
export const LINE = 15;

/** A panel being drawn: canvas, colours and scales, all in CSS pixels of the whole canvas. */
export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Room right of the plot. */
  readonly margin: number;
  readonly x: (at: Instant) => number;
  readonly y: (value: number) => number;
  /** A coordinate at which a line of this width has sharp edges. */
  readonly crisp: (position: number, width?: number) => number;
}

export const seconds = (at: Instant): number => at / 1000;

/** Runs `draw` on the canvas of a plot, scaled to CSS pixels, and leaves it as it was. */
export function withPen(plot: uPlot, palette: Palette, draw: (pen: Pen) => void): void {
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  ctx.font = `${FONT_SIZE}px ${palette.font}`;
  ctx.textBaseline = 'middle';
  draw({
    ctx,
    palette,
    left: bbox.left / ratio,
    top: bbox.top / ratio,
    right: (bbox.left + bbox.width) / ratio,
    bottom: (bbox.top + bbox.height) / ratio,
    margin: plot.width - (bbox.left + bbox.width) / ratio,
    x: (at) => plot.valToPos(seconds(at), 'x', true) / ratio,
    y: (value) => plot.valToPos(value, 'y', true) / ratio,
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

function style({ ctx }: Pen, { color, width = 1, dash = [], alpha = 1 }: Stroke) {
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
