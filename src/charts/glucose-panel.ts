import type { DailySummary, GlucoseMark, GlucosePanel } from '#reports/daily-summary.ts';
import { drawGrid } from './axis.ts';
import { type Box, overlaps, placeLabels, thinOut } from './label-placement.ts';
import { lateDrawing } from './late.ts';
import { LANE } from './layout.ts';
import { type Frame, horizontal, LINE, type Pen, type Scale, withinSides, write } from './pen.ts';
import type { DrawnParts, Spot } from './places.ts';
import { drawSensor, sensorBoxes } from './sensor-line.ts';
import { drawLimit, drawReading, MARK } from './shapes.ts';

/** Room above the scale for values beyond it, as a part of the scale. */
const STRIP = 0.12;

/** Persons with a sensor or a pump have a lane for alarms on every day: the scale is always the same. */
export const glucoseScale = ({ glucose, insulin }: DailySummary): Scale => ({
  top: glucose.top * (1 + STRIP),
  head: insulin.pump || hasSensor(glucose) ? LANE : 0,
  floor: 0,
});

const hasSensor = ({ sensor, bells, states }: GlucosePanel) =>
  [sensor, bells, states].some((all) => all.length > 0);

/** Where a mark stands: on its value, on the strip, or at the edge its limit names. */
function heightOf(mark: GlucoseMark, { top }: GlucosePanel, frame: Frame): number {
  if (mark.place === 'scale') return frame.y(mark.y);
  if (mark.place === 'low-edge') return frame.bottom - MARK - 3;
  return mark.place === 'high-edge' ? frame.ceiling + MARK + 4 : frame.y(top * (1 + STRIP / 2));
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

/** Left of the scale's upper end; on a narrow screen close to it, or inside it under the lane. */
function drawUnit(pen: Pen, unit: string): void {
  const { left, top, ceiling, palette } = pen;
  const room = left - pen.ctx.measureText(unit).width;
  const inside = { x: left + 4, y: ceiling + 6, color: palette.quiet, halo: palette.paper };
  if (room < 3) return write(pen, unit, inside);
  const x = left - Math.min(8, room / 2);
  write(pen, unit, { x, y: top + 6, align: 'right', color: palette.quiet });
}

/** Grid lines of the scale and their numbers, the target's first; numbers that would touch leave. */
function drawScale(pen: Pen, { lines }: GlucosePanel, unit: string): void {
  const { palette, y, left } = pen;
  drawUnit(pen, unit);
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
  const { ctx, palette, left, right, ceiling, bottom } = pen;
  const boxes = markBoxes(pen, panel);
  const labels = panel.marks.map((mark, i) => ({
    texts: [{ text: mark.label, width: ctx.measureText(mark.label).width + 4 }],
    at: boxes[i] ?? { x: 0, y: 0, width: 0, height: 0 },
    must: mark.place !== 'scale',
  }));
  const bounds = { x: left, y: ceiling, width: right - left, height: bottom - ceiling };
  const line = panel.lowLine ? [lineBox(pen, panel.lowLine.value)] : [];
  const better = [...line, ...sensorBoxes(pen, panel)];
  for (const label of placeLabels(labels, { height: LINE, bounds, obstacles, better })) {
    if (!label) continue;
    const { x, y, height } = label.box;
    const at = { x: x + 2, y: y + height / 2 };
    write(pen, label.text, { ...at, color: palette.ink, halo: palette.paper });
  }
}

export function drawGlucose(pen: Pen, view: DailySummary): void {
  const { glucose } = view;
  const late = lateDrawing();
  withinSides(pen, 0, () => drawBand(pen, glucose));
  drawGrid(pen, view);
  drawScale(pen, glucose, view.header.unit);
  late?.drawClockLines(pen, view, 'glucose');
  const clocks = late?.clockLabelBoxes(pen, view) ?? [];
  const crossed = [...markBoxes(pen, glucose), ...sensorBoxes(pen, glucose), ...clocks];
  const named = drawLowLine(pen, glucose, crossed);
  withinSides(pen, MARK + 2, () => {
    drawSensor(pen, glucose);
    const ticks = late?.drawCalibrations(pen, glucose) ?? [];
    drawMarks(pen, glucose);
    late?.drawSensorLane(pen, glucose);
    late?.drawClockLabels(pen, view);
    drawLabels(pen, glucose, [...named, ...ticks, ...clocks]);
  });
}

/** Where the readings stand on the canvas. */
export const glucosePlaces = (frame: Frame, { glucose }: DrawnParts): readonly Spot[] =>
  glucose.marks.map((mark) => ({
    event: mark.event,
    x: frame.x(mark.at),
    y: heightOf(mark, glucose, frame),
  }));
