import type { Pen } from '../pen.ts';

/** A sign as an SVG path round its middle, in CSS pixels: the chart and the legend draw the same. */
interface Sign {
  readonly path: string;
  readonly isOpen?: boolean;
}

export const signs = {
  bell: {
    path: 'M0-6.6c.8 0 1.3.5 1.3 1.3C3.6-4.6 4.7-2.8 4.7-.7c0 2.3.5 3.3 1.7 4.3H-6.4C-5.2 2.6-4.7 1.6-4.7-.7c0-2.1 1.1-3.9 3.4-4.6 0-.8.5-1.3 1.3-1.3zM-1.9 4.5h3.8a1.9 1.9 0 0 1-3.8 0z',
  },
  user: { path: 'M-4 0a4 4 0 1 1 8 0a4 4 0 1 1-8 0z' },
  kept: { path: 'M-3.7 0a3.7 3.7 0 1 1 7.4 0a3.7 3.7 0 1 1-7.4 0z', isOpen: true },
  recovered: { path: 'M0-5L5.2 4H-5.2z' },
  pause: { path: 'M-3.8-4.5h2.6v9h-2.6zM1.2-4.5h2.6v9h-2.6z' },
  play: { path: 'M-3.2-4.8L5 0L-3.2 4.8z' },
  open: { path: 'M-2.5-4L2.5 0L-2.5 4', isOpen: true },
  rewind: { path: 'M-4.1 1a4.2 4.2 0 1 0 1.4-4.2M-2.9-6.2v3.3h3.3', isOpen: true },
  tubing: { path: 'M-4.8-4H4.8L0 4.5z', isOpen: true },
  cannula: { path: 'M-5-5H5L0 3zM-5 4.2h10v1.5h-10z' },
  battery: { path: 'M-5.5-3.2h9.5v6.4h-9.5zM4-1.2h1.6v2.4H4M-3.2-.8h3', isOpen: true },
  over: { path: 'M0-3.5L3.6 2.7H-3.6z', isOpen: true },
  under: { path: 'M0 3.5L3.6-2.7H-3.6z', isOpen: true },
} as const satisfies Readonly<Record<string, Sign>>;

export type SignName = keyof typeof signs;

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly size?: number;
}

/** Draws a sign with a halo, so that it stands clear of what it lies on. */
export function drawSign(pen: Pen, name: SignName, { x, y, color, size = 1 }: Spot): void {
  const { ctx } = pen;
  const { path, isOpen = false }: Sign = signs[name];
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(size, size);
  ctx.lineJoin = 'round';
  if (isOpen) paintOpen(pen, new Path2D(path), path.endsWith('z'), color);
  else paintFull(pen, new Path2D(path), color);
  ctx.restore();
}

function paintFull({ ctx, palette }: Pen, shape: Path2D, color: string): void {
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 2.5;
  ctx.stroke(shape);
  ctx.fillStyle = color;
  ctx.fill(shape);
}

function paintOpen({ ctx, palette }: Pen, shape: Path2D, isClosed: boolean, color: string): void {
  ctx.strokeStyle = palette.paper;
  ctx.lineWidth = 4;
  ctx.stroke(shape);
  ctx.fillStyle = palette.paper;
  if (isClosed) ctx.fill(shape);
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.5;
  ctx.stroke(shape);
}
