import { LANE } from '../layout.ts';
import { type Pen, write } from '../pen.ts';
import type { LaneSign } from './lane.ts';
import { drawSign } from './signs.ts';

/** A bell with how many alarms it stands for inside: too small for a number alone. */
function drawCount(pen: Pen, { x, events, isQuiet }: LaneSign, row: number, color: string): void {
  const { ctx, palette } = pen;
  drawSign(pen, 'bell', { x, y: row, color: isQuiet ? palette.quiet : color, size: 1.36 });
  ctx.save();
  ctx.font = `600 10px ${palette.font}`;
  write(pen, String(events.length), { x, y: row + 0.5, align: 'center', color: palette.paper });
  ctx.restore();
}

/** A short line from a sign to its true time, where its neighbours have pushed it away. */
function drawFoot({ ctx, palette }: Pen, { x, at }: LaneSign, row: number): void {
  if (Math.abs(x - at) < 3) return;
  ctx.strokeStyle = palette.quiet;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, row + LANE / 2 - 2);
  ctx.lineTo(at, row + LANE / 2 + 3);
  ctx.stroke();
}

/** Bells and works on the pump, in a row. */
export function drawLane(pen: Pen, signs: readonly LaneSign[], row: number, color: string): void {
  const { palette } = pen;
  for (const sign of signs) drawFoot(pen, sign, row);
  for (const sign of signs) {
    const { x, isQuiet, events } = sign;
    if (sign.sign !== 'bell') drawSign(pen, sign.sign, { x, y: row, color: palette.ink });
    else if (events.length > 1) drawCount(pen, sign, row, color);
    else if (isQuiet) drawSign(pen, 'bell', { x, y: row + 1, color: palette.quiet, size: 0.75 });
    else drawSign(pen, 'bell', { x, y: row, color });
  }
}
