import type { DailySummary, GlucoseMark, GlucosePanel } from '#reports/daily-summary.ts';
import { drawGrid } from './axis.ts';
import { type Box, overlaps, placeLabels, thinOut } from './label-placement.ts';
import { horizontal, LINE, type Pen, write } from './pen.ts';
import { drawSensor } from './sensor-line.ts';
import { drawLimit, drawReading, MARK } from './shapes.ts';

/** Room above the scale for values beyond it, as a part of the scale. */
const STRIP = 0.12;
export const glucoseTop = ({ top }: GlucosePanel): number => top * (1 + STRIP);

/** Where a mark stands: on its value, on the strip, or at the edge its limit names. */
function heightOf(mark: GlucoseMark, { top }: GlucosePanel, pen: Pen): number {
  if (mark.place === 'scale') return pen.y(mark.y);
  if (mark.place === 'low-edge') return pen.bottom - MARK - 3;
  return mark.place === 'high-edge' ? pen.top + MARK + 4 : pen.y(top * (1 + STRIP / 2));
}

function drawBand(pen: Pen, { target }: GlucosePanel): void {
  const { ctx, palette, x, y } = pen;
  ctx.save();
  ctx.globalAlpha = 0.6;
  ctx.fillStyle = palette.target;
  for (const { from, to, low, high } of target)
    ctx.fillRect(x(from), y(high), x(to) - x(from), y(low) - y(high));
  ctx.restore();
}

const ranks = { target: 0, end: 1, threshold: 2 };

/** Grid lines of the scale and their numbers, the target's first; numbers that would touch leave. */
function drawScale(pen: Pen, { lines }: GlucosePanel, unit: string): void {
  const { palette, y, left, top } = pen;
  const fits = pen.ctx.measureText(unit).width < left - 10;
  const align = fits ? 'right' : 'left';
  write(pen, unit, { x: fits ? left - 8 : left + 4, y: top + 6, align, color: palette.quiet });
  for (const { value, role } of lines) {
    if (role === 'end') horizontal(pen, value, { color: palette.quiet, dash: [4, 4], alpha: 0.7 });
    else if (role === 'target') horizontal(pen, value, { color: palette.targetInk, alpha: 0.4 });
    else horizontal(pen, value, { color: palette.hairline });
  }
  const spans = lines.map(({ value, role }) => ({
    from: y(value) - LINE / 2,
    to: y(value) + LINE / 2,
    rank: ranks[role],
  }));
  const kept = thinOut(spans, -1);
  for (const [i, { value, label, role }] of lines.entries()) {
    const color = role === 'target' ? palette.targetInk : palette.quiet;
    if (kept.has(i)) write(pen, label, { x: left - 8, y: y(value), align: 'right', color });
  }
}

/** Where on the line its name covers no mark, from the right; nowhere on a crowded day. */
function freeSpot(pen: Pen, middle: number, width: number, marks: readonly Box[]): Box | null {
  for (let x = pen.right - width - 4; x > pen.left; x -= width / 2) {
    for (const side of [0.6, -0.6]) {
      const box = { x, y: middle + LINE * (side - 0.5), width, height: LINE };
      if (!marks.some((mark) => overlaps(box, mark))) return box;
    }
  }
  return null;
}

/** The low line and its name: in the margin where there is room, else beside the line. */
function drawLowLine(pen: Pen, { lowLine }: GlucosePanel, marks: readonly Box[]): readonly Box[] {
  if (!lowLine) return [];
  const { ctx, palette, right, y, margin } = pen;
  horizontal(pen, lowLine.value, { color: palette.lowLine, width: 1.5 });
  const { width } = ctx.measureText(lowLine.label);
  const middle = y(lowLine.value);
  const outside = { x: right + 6, y: middle - LINE / 2, width, height: LINE };
  const box = margin > width + 8 ? outside : freeSpot(pen, middle, width, marks);
  if (!box) return [];
  write(pen, lowLine.label, { x: box.x, y: box.y + LINE / 2, color: palette.lowLine });
  return [box];
}

const SIZE = 2 * MARK + 2;

const markBoxes = (pen: Pen, panel: GlucosePanel): readonly Box[] =>
  panel.marks.map((mark) => ({
    x: pen.x(mark.at) - SIZE / 2,
    y: heightOf(mark, panel, pen) - SIZE / 2,
    width: SIZE,
    height: SIZE,
  }));

function drawMarks(pen: Pen, panel: GlucosePanel): void {
  for (const mark of panel.marks) {
    const [x, y] = [pen.x(mark.at), heightOf(mark, panel, pen)];
    if (mark.place === 'low-edge') drawLimit(pen, 'LO', x, y, pen.palette.reading);
    else if (mark.place === 'high-edge') drawLimit(pen, 'HI', x, y, pen.palette.reading);
    else drawReading(pen, mark.shape, x, y);
  }
}

/** A line as labels see it: better not crossed. */
const lineBox = ({ left, right, y }: Pen, value: number): Box => ({
  x: left,
  y: y(value) - 2,
  width: right - left,
  height: 4,
});

function drawLabels(pen: Pen, panel: GlucosePanel, obstacles: readonly Box[]): void {
  const { ctx, palette, left, right, top, bottom } = pen;
  const boxes = markBoxes(pen, panel);
  const labels = panel.marks.map((mark, i) => ({
    texts: [{ text: mark.label, width: ctx.measureText(mark.label).width + 4 }],
    at: boxes[i] ?? { x: 0, y: 0, width: 0, height: 0 },
    must: mark.place !== 'scale',
  }));
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  const better = panel.lowLine ? [lineBox(pen, panel.lowLine.value)] : [];
  for (const label of placeLabels(labels, { height: LINE, bounds, obstacles, better })) {
    if (!label) continue;
    const { x, y, height } = label.box;
    const at = { x: x + 2, y: y + height / 2 };
    write(pen, label.text, { ...at, color: palette.ink, halo: palette.paper });
  }
}

export function drawGlucose(pen: Pen, view: DailySummary): void {
  const { ctx, left, right, top, bottom } = pen;
  const { glucose } = view;
  drawBand(pen, glucose);
  drawGrid(pen, view);
  drawScale(pen, glucose, view.header.unit);
  const named = drawLowLine(pen, glucose, markBoxes(pen, glucose));
  ctx.save();
  ctx.beginPath();
  ctx.rect(left - MARK - 2, top - 2, right - left + 2 * MARK + 4, bottom - top + 4);
  ctx.clip();
  drawSensor(pen, glucose);
  drawMarks(pen, glucose);
  drawLabels(pen, glucose, named);
  ctx.restore();
}

/** Where an item of this panel stands on the canvas. */
export function glucosePlace(
  pen: Pen,
  view: DailySummary,
  mark: GlucoseMark,
): readonly [number, number] {
  return [pen.x(mark.at), heightOf(mark, view.glucose, pen)];
}
