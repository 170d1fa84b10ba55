import type { Box } from '../label-placement.ts';
import { type Pen, type Stroke, style } from '../pen.ts';

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Rising lines through a box, on one raster for the whole canvas, so that neighbours join. */
export function diagonals({ x, y, width, height }: Box, gap: number): readonly Line[] {
  const [right, bottom] = [x + width, y + height];
  const lines: Line[] = [];
  for (let sum = Math.ceil((x + y) / gap) * gap; sum < right + bottom; sum += gap) {
    const from = Math.max(x, sum - bottom);
    const to = Math.min(right, sum - y);
    if (to > from) lines.push([from, sum - from, to, sum - to]);
  }
  return lines;
}

/** Dots in a box, every second row between those of the row before, on one raster too. */
export function dots({ x, y, width, height }: Box, gap: number): readonly [number, number][] {
  const found: [number, number][] = [];
  for (let row = Math.ceil(y / gap); row * gap < y + height; row++) {
    const shift = row % 2 === 0 ? 0 : gap / 2;
    for (let column = Math.ceil((x - shift) / gap); column * gap + shift < x + width; column++)
      found.push([column * gap + shift, row * gap]);
  }
  return found;
}

/** Lines, not an image: they stay lines on paper. */
export function hatch(pen: Pen, box: Box, gap: number, stroke: Stroke): void {
  const { ctx } = pen;
  ctx.save();
  style(pen, stroke);
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of diagonals(box, gap)) {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  }
  ctx.stroke();
  ctx.restore();
}

export function sprinkle({ ctx }: Pen, box: Box, gap: number, color: string): void {
  ctx.fillStyle = color;
  for (const [x, y] of dots(box, gap)) ctx.fillRect(x - 0.75, y - 0.75, 1.5, 1.5);
}
