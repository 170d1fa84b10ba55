import type { GlucosePanel, SensorSegment } from '#reports/daily-summary.ts';
import type { Box } from './label-placement.ts';
import type { Frame, Pen } from './pen.ts';
import { circlePath, drawLimit } from './shapes.ts';

interface Manner {
  readonly color: string;
  readonly width: number;
  readonly top: number;
}

function strokeRun(pen: Pen, { at, y }: SensorSegment, top: number): void {
  const { ctx } = pen;
  ctx.beginPath();
  for (const [i, moment] of at.entries())
    ctx.lineTo(pen.x(moment), pen.y(Math.min(y[i] ?? 0, top)));
  ctx.stroke();
}

/** Straight lines between readings, none over a gap; a reading on its own is a dot. */
function drawSegments(pen: Pen, segments: readonly SensorSegment[], manner: Manner): void {
  const { ctx } = pen;
  ctx.save();
  ctx.strokeStyle = manner.color;
  ctx.fillStyle = manner.color;
  ctx.lineWidth = manner.width;
  ctx.lineJoin = 'round';
  for (const segment of segments) {
    const [only] = segment.at;
    if (segment.at.length > 1) strokeRun(pen, segment, manner.top);
    else if (only !== undefined) {
      circlePath(pen, pen.x(only), pen.y(Math.min(segment.y[0] ?? 0, manner.top)), manner.width);
      ctx.fill();
    }
    drawLimits(pen, segment, manner);
  }
  ctx.restore();
}

/** The sensor's trace, over that of another one, thin and grey. */
export function drawSensor(pen: Pen, { sensor, others, top }: GlucosePanel): void {
  drawSegments(pen, others, { color: pen.palette.quiet, width: 1, top });
  drawSegments(pen, sensor, { color: pen.palette.sensor, width: 2, top });
}

function drawLimits(pen: Pen, { at, y, limits }: SensorSegment, { color, top }: Manner): void {
  for (const { index, limit } of limits) {
    const moment = at[index];
    if (moment === undefined) continue;
    drawLimit(pen, limit, pen.x(moment), pen.y(Math.min(y[index] ?? 0, top)), color);
  }
}

/** The trace as labels see it: one box from each reading to the next. */
export function sensorBoxes(frame: Frame, { sensor, top }: GlucosePanel): readonly Box[] {
  return sensor.flatMap(({ at, y }) => {
    const points = at.map(
      (moment, i) => [frame.x(moment), frame.y(Math.min(y[i] ?? 0, top))] as const,
    );
    return points.map(([x, height], i) => {
      const [nextX, nextHeight] = points[i + 1] ?? [x, height];
      const upper = Math.min(height, nextHeight);
      return { x, y: upper - 1, width: nextX - x, height: Math.abs(nextHeight - height) + 2 };
    });
  });
}
