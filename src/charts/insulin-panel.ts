import type { DailySummary, InsulinMark, InsulinPanel } from '#reports/daily-summary.ts';
import { plain } from '#domain/language.ts';
import { unitName } from '#reports/units.ts';
import { drawGrid } from './axis.ts';
import { type Box, placeLabels, type WantedLabel } from './label-placement.ts';
import { lateDrawing } from './late.ts';
import { LANE } from './layout.ts';
import { type Frame, horizontal, LINE, type Pen, type Scale, write } from './pen.ts';
import type { DrawnParts, Spot } from './places.ts';
import { diamondPath } from './shapes.ts';

const HEAD = 4.5;
/** Room above the largest entry for its number. */
const ROOM = 0.35;
/** Half of a sign that stands on the zero of a pump's panel. */
const FLOOR = 9;

export const insulinScale = ({ top, pump }: InsulinPanel): Scale =>
  pump
    ? { top, head: LANE + LINE + 1, floor: FLOOR }
    : { top: top * (1 + ROOM), head: 0, floor: 0 };

/** A stem as high as its units with a head for its kind: full rapid, open long-acting, half mixed. */
function drawStem(pen: Pen, mark: InsulinMark): void {
  const { ctx, palette, crisp } = pen;
  const x = crisp(pen.x(mark.at), 2);
  const y = pen.y(mark.units);
  ctx.strokeStyle = palette.insulin;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, pen.y(0));
  ctx.lineTo(x, y);
  ctx.stroke();
  diamondPath(pen, x, y, HEAD);
  ctx.fillStyle = mark.type === 'long' || mark.type === 'mixed' ? palette.paper : palette.insulin;
  ctx.fill();
  ctx.stroke();
  if (mark.type !== 'mixed') return;
  ctx.fillStyle = palette.insulin;
  ctx.fillRect(x - HEAD / 2, y, HEAD, HEAD / 2);
}

/** The numbers of noted insulin, with the unit where there is room. */
export const stemLabels = (pen: Pen, { marks }: InsulinPanel): readonly WantedLabel[] =>
  marks.map(({ at, units, label }) => ({
    texts: [label, label.replace(` ${unitName('U')}`, '')].map((text) => ({
      text,
      width: pen.ctx.measureText(text).width + 4,
    })),
    at: { x: pen.x(at) - HEAD - 1, y: pen.y(units) - HEAD - 1, width: 11, height: 11 },
    must: false,
  }));

export const stemBoxes = (frame: Frame, { marks }: InsulinPanel): readonly Box[] =>
  marks.map(({ at, units }) => ({
    x: frame.x(at) - 2,
    y: frame.y(units),
    width: 4,
    height: frame.y(0) - frame.y(units),
  }));

function drawNumbers(pen: Pen, insulin: InsulinPanel): void {
  const { palette, left, right, top, bottom } = pen;
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  const ground = { height: LINE, bounds, obstacles: stemBoxes(pen, insulin) };
  for (const label of placeLabels(stemLabels(pen, insulin), ground)) {
    if (!label) continue;
    const { x, y, height } = label.box;
    const at = { x: x + 2, y: y + height / 2 };
    write(pen, label.text, { ...at, color: palette.ink, halo: palette.paper });
  }
}

function drawScale(pen: Pen, { top }: InsulinPanel): void {
  const { palette, left, bottom } = pen;
  horizontal(pen, 0, { color: palette.quiet });
  horizontal(pen, top, { color: palette.hairline });
  const number = { x: left - 8, align: 'right', color: palette.quiet } as const;
  write(pen, `${plain(top)} ${unitName('U')}`, { ...number, y: pen.y(top) });
  write(pen, '0', { ...number, y: bottom - 4 });
}

/** Insulin that a person noted; a pump's own doses and rates around it. */
export function drawInsulin(pen: Pen, view: DailySummary): void {
  const { insulin } = view;
  const { pump } = insulin;
  const late = lateDrawing();
  drawGrid(pen, view);
  if (late && pump) late.drawRates(pen, pump, insulin);
  else drawScale(pen, insulin);
  late?.drawClockLines(pen, view, 'insulin');
  if (late && pump) late.drawDoses(pen, pump, insulin);
  for (const mark of insulin.marks) drawStem(pen, mark);
  if (late && pump) late.drawPumpLabels(pen, pump, insulin);
  else drawNumbers(pen, insulin);
}

/** Where noted insulin stands on the canvas. */
export const insulinPlaces = (frame: Frame, { insulin }: DrawnParts): readonly Spot[] =>
  insulin.marks.map(({ event, at, units }) => ({ event, x: frame.x(at), y: frame.y(units) }));
