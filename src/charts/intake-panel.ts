import type { DailySummary, IntakeMark } from '#reports/daily-summary.ts';
import { say } from '#reports/day/words.ts';
import { drawGrid } from './axis.ts';
import { lateDrawing } from './late.ts';
import { type Frame, horizontal, type Pen, write } from './pen.ts';
import type { DrawnParts, Spot } from './places.ts';
import { circlePath, diamondPath } from './shapes.ts';
import { spreadOut } from './spread-out.ts';

const LEAST = 11;
const MOST = 18;
/** Grams at which a circle has its least size; the area grows with the root of the grams. */
const BASE_GRAMS = 20;

function carbRadius(amount: number): number {
  const radius = LEAST * Math.sqrt(Math.sqrt(Math.max(amount, 1) / BASE_GRAMS));
  return Math.min(MOST, Math.max(LEAST, radius));
}

const halfWidth = (mark: IntakeMark): number => {
  if (mark.sort === 'carbs') return carbRadius(mark.amount ?? 0);
  return mark.sort === 'exchanges' ? LEAST + 4 : 8;
};

const badges = ({ intake }: DrawnParts) => intake.marks.filter(({ sort }) => sort !== 'exercise');

/** Badges stay on the panel; where it is stretched, those out of sight stay where they are. */
function roomOf({ left, right }: Frame, wanted: readonly { at: number }[]): [number, number] {
  const [first = left, last = right] = [wanted[0]?.at, wanted.at(-1)?.at];
  return [Math.min(left - LEAST, first - MOST), Math.max(right + LEAST, last)];
}

/** Where each circle and badge stands: at its time, or beside its neighbour. */
function badgePlaces(pen: Frame, view: DrawnParts): ReadonlyMap<string, number> {
  const marks = badges(view);
  const wanted = marks.map((mark) => ({ at: pen.x(mark.at), half: halfWidth(mark) }));
  const places = spreadOut(wanted, ...roomOf(pen, wanted));
  return new Map(marks.map(({ event }, i) => [event, places[i] ?? 0]));
}

const HEIGHT = 0.46;
const rowOf = ({ top, bottom }: Frame) => top + (bottom - top) * HEIGHT;

/** Where the items of this panel stand on the canvas. */
export function intakePlaces(frame: Frame, view: DrawnParts): readonly Spot[] {
  const badge = badgePlaces(frame, view);
  return view.intake.marks.map(({ event, at, sort }) =>
    sort === 'exercise'
      ? { event, x: frame.x(at), y: frame.bottom - 4 }
      : { event, x: badge.get(event) ?? frame.x(at), y: rowOf(frame) },
  );
}

/** A short line on the ground at the true time, and from there to the badge. */
function drawFoot(pen: Pen, mark: IntakeMark, x: number): void {
  const { ctx, palette, bottom } = pen;
  const at = pen.crisp(pen.x(mark.at));
  ctx.strokeStyle = mark.sort === 'note' ? palette.quiet : palette.carbs;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(at, bottom);
  ctx.lineTo(at, bottom - 5);
  ctx.lineTo(x, rowOf(pen));
  ctx.stroke();
}

/** An amber circle with its grams inside; exchanges of the device's own are a diamond. */
function drawCarbs(pen: Pen, mark: IntakeMark, x: number): void {
  const { ctx, palette } = pen;
  const y = rowOf(pen);
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
  const { ctx, palette, bottom, left, right, x } = pen;
  const inside = (position: number) => Math.min(Math.max(position, left), right);
  const [from, to] = [inside(x(at)), inside(until === null ? x(at) + 3 : x(until))];
  const height = 1 + 4 * strength;
  ctx.fillStyle = palette.exercise;
  ctx.fillRect(from, bottom - height, to > from ? Math.max(3, to - from) : 0, height);
  if (until === null) write(pen, '»', { x: x(at) + 6, y: bottom - 7, color: palette.exercise });
}

function drawBadge(pen: Pen, mark: IntakeMark, x: number): void {
  const { ctx, palette } = pen;
  const y = rowOf(pen);
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
  const { ctx, palette, left, right, top, bottom } = pen;
  drawGrid(pen, view);
  horizontal(pen, 0, { color: palette.quiet });
  lateDrawing()?.drawClockLines(pen, view, 'intake');
  write(pen, say('carbs.panel'), {
    x: left - 8,
    y: rowOf(pen),
    align: 'right',
    color: palette.quiet,
  });
  if (view.intake.folded)
    write(pen, say('no-entries'), { x: left + 8, y: rowOf(pen), color: palette.quiet });
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - LEAST, top, right - left + 2 * LEAST, bottom - top);
  ctx.clip();
  for (const mark of view.intake.marks) if (mark.sort === 'exercise') drawExercise(pen, mark);
  const places = badgePlaces(pen, view);
  for (const mark of badges(view)) {
    const x = places.get(mark.event) ?? pen.x(mark.at);
    drawFoot(pen, mark, x);
    if (mark.sort === 'note') drawBadge(pen, mark, x);
    else drawCarbs(pen, mark, x);
  }
  ctx.restore();
}
