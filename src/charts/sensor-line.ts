import type { GlucosePanel, SensorSegment } from '#reports/daily-summary.ts';
import type { Pen } from './pen.ts';
import { circlePath, drawLimit } from './shapes.ts';

function strokeRun(pen: Pen, { at, y }: SensorSegment, top: number): void {
  const { ctx } = pen;
  ctx.beginPath();
  for (const [i, moment] of at.entries())
    ctx.lineTo(pen.x(moment), pen.y(Math.min(y[i] ?? 0, top)));
  ctx.stroke();
}

/** Straight lines between readings, none over a gap; a reading on its own is a dot. */
export function drawSensor(pen: Pen, { sensor, top }: GlucosePanel): void {
  const { ctx, palette } = pen;
  ctx.save();
  ctx.strokeStyle = palette.sensor;
  ctx.fillStyle = palette.sensor;
  ctx.lineWidth = 2;
  ctx.lineJoin = 'round';
  for (const segment of sensor) {
    const [only] = segment.at;
    if (segment.at.length > 1) strokeRun(pen, segment, top);
    else if (only !== undefined) {
      circlePath(pen, pen.x(only), pen.y(Math.min(segment.y[0] ?? 0, top)), 2);
      ctx.fill();
    }
    drawLimits(pen, segment, top);
  }
  ctx.restore();
}

function drawLimits(pen: Pen, { at, y, limits }: SensorSegment, top: number): void {
  for (const { index, limit } of limits) {
    const moment = at[index];
    if (moment === undefined) continue;
    const value = Math.min(y[index] ?? 0, top);
    drawLimit(pen, limit, pen.x(moment), pen.y(value), pen.palette.sensor);
  }
}
