import type { ReadingShape } from '#reports/daily-summary.ts';
import type { Pen } from './pen.ts';

/** Half the width of a reading's mark: circle r 4, square 8 (daily-summary §2). */
export const MARK = 4;
const HALO = 1;

function circle({ ctx }: Pen, x: number, y: number, radius: number) {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
}

/** A reading: filled circle (linked), filled square (typed), circle with an open centre (meter). */
export function drawReading(pen: Pen, shape: ReadingShape, x: number, y: number): void {
  const { ctx, palette } = pen;
  ctx.fillStyle = palette.paper;
  if (shape === 'manual') {
    const edge = MARK + HALO;
    ctx.fillRect(x - edge, y - edge, 2 * edge, 2 * edge);
    ctx.fillStyle = palette.reading;
    ctx.fillRect(x - MARK, y - MARK, 2 * MARK, 2 * MARK);
    return;
  }
  circle(pen, x, y, MARK + HALO + (shape === 'meter' ? 0.5 : 0));
  ctx.fill();
  circle(pen, x, y, shape === 'meter' ? MARK - 0.5 : MARK);
  if (shape === 'linked') {
    ctx.fillStyle = palette.reading;
    ctx.fill();
    return;
  }
  ctx.strokeStyle = palette.reading;
  ctx.lineWidth = 2.25;
  ctx.stroke();
}

/** A hollow triangle at the edge of the scale: beyond what the device measures. */
export function drawLimit(pen: Pen, limit: 'LO' | 'HI', x: number, y: number, color: string): void {
  const { ctx, palette } = pen;
  const way = limit === 'HI' ? -1 : 1;
  ctx.beginPath();
  ctx.moveTo(x, y + way * 5);
  ctx.lineTo(x - 5, y - way * 4);
  ctx.lineTo(x + 5, y - way * 4);
  ctx.closePath();
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.strokeStyle = color;
  ctx.lineWidth = 1.75;
  ctx.stroke();
}

export function diamondPath({ ctx }: Pen, x: number, y: number, radius: number): void {
  ctx.beginPath();
  ctx.moveTo(x, y - radius);
  ctx.lineTo(x + radius, y);
  ctx.lineTo(x, y + radius);
  ctx.lineTo(x - radius, y);
  ctx.closePath();
}

export function circlePath(pen: Pen, x: number, y: number, radius: number): void {
  circle(pen, x, y, radius);
}
