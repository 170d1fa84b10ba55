import type { DailySummary, IntakeMark } from '#reports/daily-summary.ts';
import { drawGrid } from './axis.ts';
import { horizontal, type Pen, write } from './pen.ts';
import { circlePath, diamondPath } from './shapes.ts';

const LEAST = 11;
const MOST = 18;
/** Grams at which a circle has its least size; the area grows with the root of the grams. */
const BASE_GRAMS = 20;

export function carbRadius(amount: number): number {
  const radius = LEAST * Math.sqrt(Math.sqrt(Math.max(amount, 1) / BASE_GRAMS));
  return Math.min(MOST, Math.max(LEAST, radius));
}

const middle = ({ top, bottom }: Pen) => (top + bottom) / 2;

/** Where an item of this panel stands: entries close together side by side. */
export const intakePlace = (pen: Pen, mark: IntakeMark): readonly [number, number] => {
  const at = pen.x(mark.at) + mark.beside * (2 * LEAST + 2);
  const edge = MOST;
  const inside = Math.min(Math.max(at, pen.left + edge), pen.right - edge);
  return [at < pen.left || pen.x(mark.at) > pen.right ? at : inside, middle(pen)];
};

/** An amber circle with its grams inside; exchanges of the device's own are a diamond. */
function drawCarbs(pen: Pen, mark: IntakeMark): void {
  const { ctx, palette } = pen;
  const [x, y] = intakePlace(pen, mark);
  if (mark.sort === 'carbs') circlePath(pen, x, y, carbRadius(mark.amount ?? 0));
  else diamondPath(pen, x, y, LEAST + 4);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.save();
  ctx.globalAlpha = 0.22;
  ctx.fillStyle = palette.carbs;
  ctx.fill();
  ctx.restore();
  ctx.strokeStyle = palette.carbs;
  ctx.lineWidth = 1.5;
  ctx.stroke();
  write(pen, mark.label, { x, y: y + 0.5, align: 'center', color: palette.ink });
}

/** A bar as long as the exercise and as high as it was hard; a sign where no length was noted. */
function drawExercise(pen: Pen, { at, until, strength }: IntakeMark): void {
  const { ctx, palette, bottom, x } = pen;
  const height = 1 + 4 * strength;
  ctx.fillStyle = palette.exercise;
  ctx.fillRect(x(at), bottom - height, until === null ? 3 : Math.max(3, x(until) - x(at)), height);
  if (until === null) write(pen, '»', { x: x(at) + 6, y: bottom - 7, color: palette.exercise });
}

function drawBadge(pen: Pen, mark: IntakeMark): void {
  const { ctx, palette } = pen;
  const [x, y] = intakePlace(pen, mark);
  ctx.strokeStyle = palette.quiet;
  ctx.fillStyle = palette.paper;
  ctx.lineWidth = 1.25;
  ctx.beginPath();
  ctx.roundRect(x - 8, y - 8, 16, 16, 3);
  ctx.fill();
  ctx.stroke();
  write(pen, mark.label, { x, y: y + 0.5, align: 'center', color: palette.quiet });
}

export function drawIntake(pen: Pen, view: DailySummary): void {
  const { palette } = pen;
  drawGrid(pen, view);
  horizontal(pen, 0, { color: palette.quiet });
  const marks = view.intake.marks.filter(({ at }) => pen.x(at) >= pen.left - MOST);
  for (const mark of marks) if (mark.sort === 'exercise') drawExercise(pen, mark);
  for (const mark of marks) {
    if (mark.sort === 'carbs' || mark.sort === 'exchanges') drawCarbs(pen, mark);
    if (mark.sort === 'note') drawBadge(pen, mark);
  }
}
