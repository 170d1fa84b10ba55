import type { DailySummary } from '#reports/daily-summary.ts';
import { thinOut } from './label-placement.ts';
import { FONT_SIZE, type Pen, vertical, write } from './pen.ts';

type Ticks = DailySummary['ticks'];
const GAP = 8;

const inSight = (pen: Pen, ticks: Ticks) =>
  ticks.filter(({ at }) => pen.x(at) >= pen.left - 0.5 && pen.x(at) <= pen.right + 0.5);

/** Hour lines; every third is stronger, and a change of the clocks is marked. */
export function drawGrid(pen: Pen, { ticks }: DailySummary): void {
  const { hairline, quiet } = pen.palette;
  for (const { at, strong, shift } of inSight(pen, ticks)) {
    vertical(pen, at, { color: hairline, alpha: strong ? 1 : 0.5 });
    if (shift !== undefined) vertical(pen, at, { color: quiet, dash: [2, 3] });
  }
}

/** A change of the clocks and a repeated hour come first, then midnight and every sixth hour. */
function rankOf({ shift, strong, labelled }: Ticks[number], index: number): number {
  if (shift !== undefined) return 0;
  if (!labelled) return 4;
  return strong && index % 2 === 0 ? 1 : 2;
}

/** The hours under the lowest panel; labels that would touch leave, the less important first. */
export function drawHours(pen: Pen, { ticks }: DailySummary): void {
  const { ctx, palette, x, left, right, bottom } = pen;
  const seen = inSight(pen, ticks);
  const wide = (right - left) / Math.max(1, seen.length) > 56;
  const strong = seen.filter((tick) => tick.strong);
  const labels = seen
    .filter(({ labelled }) => labelled || wide)
    .map((tick) => {
      const half = ctx.measureText(tick.label).width / 2;
      const at = Math.min(Math.max(x(tick.at), left - 24 + half), right + pen.margin - half);
      return { tick, from: at - half, to: at + half, rank: rankOf(tick, strong.indexOf(tick)) };
    });
  const kept = thinOut(labels, GAP);
  for (const [i, { tick, from }] of labels.entries()) {
    if (!kept.has(i)) continue;
    const color = tick.shift === undefined ? palette.quiet : palette.ink;
    write(pen, tick.label, { x: from, y: bottom + FONT_SIZE + 2, color });
  }
}
