import type { DailySummary } from '#reports/daily-summary.ts';
import { type Box, overlaps } from '../label-placement.ts';
import type { PanelName } from '../layout.ts';
import { type Frame, LINE, type Pen, style, write } from '../pen.ts';
import type { DrawnParts } from '../places.ts';

const isSeen = ({ x, left, right }: Frame, { at }: DailySummary['clockChanges'][number]) =>
  x(at) >= left - 0.5 && x(at) <= right + 0.5;

/** Beside the line near the ground, where glucose seldom is; to the left of it where it must. */
function besideLine({ right, bottom }: Frame, x: number, width: number, taken: readonly Box[]) {
  const from = x + 4 + width > right ? x - 4 - width : x + 4;
  const boxAt = (row: number) => ({
    x: from,
    y: bottom - (row + 1) * LINE - 2,
    width,
    height: LINE,
  });
  let row = 0;
  while (taken.some((box) => overlaps(box, boxAt(row)))) row++;
  return boxAt(row);
}

/** Where the labels of the clock's changes stand in the glucose panel. */
export function clockLabelBoxes(pen: Pen, { clockChanges }: DailySummary): readonly Box[] {
  const boxes: Box[] = [];
  for (const mark of clockChanges.filter((change) => isSeen(pen, change))) {
    const { width } = pen.ctx.measureText(mark.label);
    boxes.push(besideLine(pen, pen.x(mark.at), width, boxes));
  }
  return boxes;
}

/** A device's clock was changed: a line from the top of the chart to its ground. */
export function drawClockLines(pen: Pen, view: DailySummary, panel: PanelName): void {
  const { ctx, palette, x, top, bottom, crisp } = pen;
  ctx.save();
  style(pen, { color: palette.clock, width: 1.5, dash: [6, 2, 1.5, 2] });
  for (const { at } of view.clockChanges.filter((change) => isSeen(pen, change))) {
    const position = crisp(x(at), 1.5);
    ctx.beginPath();
    ctx.moveTo(position, panel === 'glucose' ? top : 0);
    ctx.lineTo(position, bottom + 2);
    ctx.stroke();
  }
  ctx.restore();
}

/** By how much each clock was changed, beside its line. */
export function drawClockLabels(pen: Pen, view: DailySummary): void {
  const { clock, paper } = pen.palette;
  const seen = view.clockChanges.filter((change) => isSeen(pen, change));
  for (const [i, { x, y, height }] of clockLabelBoxes(pen, view).entries())
    write(pen, seen[i]?.label ?? '', { x, y: y + height / 2, color: clock, halo: paper });
}

export const clockSpots = (frame: Frame, { clockChanges }: DrawnParts) =>
  clockChanges.map(({ event, at }) => ({ event, x: frame.x(at), y: frame.bottom - LINE / 2 }));
