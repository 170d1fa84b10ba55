import type { DailySummary, InsulinMark, InsulinPanel } from '#reports/daily-summary.ts';
import { drawGrid } from './axis.ts';
import { placeLabels } from './label-placement.ts';
import { horizontal, LINE, type Pen, write } from './pen.ts';
import { diamondPath } from './shapes.ts';

const HEAD = 4.5;
/** Room above the largest entry for its number. */
const ROOM = 0.35;
export const insulinTop = ({ top }: InsulinPanel): number => top * (1 + ROOM);

/** A stem as high as its units with a head for its kind: full rapid, open long-acting, half mixed. */
function drawStem(pen: Pen, mark: InsulinMark): void {
  const { ctx, palette, crisp } = pen;
  const x = crisp(pen.x(mark.at), 2);
  const y = pen.y(mark.units);
  ctx.strokeStyle = palette.insulin;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.moveTo(x, pen.bottom);
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

function drawNumbers(pen: Pen, { marks }: InsulinPanel): void {
  const { ctx, palette, left, right, top, bottom } = pen;
  const labels = marks.map(({ at, units, label }) => ({
    texts: [label, label.replace(' U', '')].map((text) => ({
      text,
      width: ctx.measureText(text).width + 4,
    })),
    at: { x: pen.x(at) - HEAD - 1, y: pen.y(units) - HEAD - 1, width: 11, height: 11 },
    must: false,
  }));
  const stems = marks.map(({ at, units }) => ({
    x: pen.x(at) - 2,
    y: pen.y(units),
    width: 4,
    height: bottom - pen.y(units),
  }));
  const bounds = { x: left, y: top, width: right - left, height: bottom - top };
  for (const label of placeLabels(labels, { height: LINE, bounds, obstacles: stems })) {
    if (!label) continue;
    const { x, y, height } = label.box;
    const at = { x: x + 2, y: y + height / 2 };
    write(pen, label.text, { ...at, color: palette.ink, halo: palette.paper });
  }
}

export function drawInsulin(pen: Pen, view: DailySummary): void {
  const { palette, left, bottom } = pen;
  const { insulin } = view;
  drawGrid(pen, view);
  horizontal(pen, 0, { color: palette.quiet });
  horizontal(pen, insulin.top, { color: palette.hairline });
  const number = { x: left - 8, align: 'right', color: palette.quiet } as const;
  write(pen, `${insulin.top} U`, { ...number, y: pen.y(insulin.top) });
  write(pen, '0', { ...number, y: bottom - 4 });
  for (const mark of insulin.marks) drawStem(pen, mark);
  drawNumbers(pen, insulin);
}

/** Where an item of this panel stands on the canvas. */
export const insulinPlace = (pen: Pen, mark: InsulinMark): readonly [number, number] => [
  pen.x(mark.at),
  pen.y(mark.units),
];
