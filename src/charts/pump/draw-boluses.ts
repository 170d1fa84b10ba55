import type { InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import type { Box } from '../label-placement.ts';
import { type Pen, style } from '../pen.ts';
import { barsOf, type BolusBars } from './boluses.ts';
import { drawSign } from './signs.ts';

/** A box without its lower side, its lines inside its edges. */
function outline({ ctx }: Pen, { x, y, width, height }: Box, inset: number): void {
  ctx.beginPath();
  ctx.moveTo(x + inset, y + height);
  ctx.lineTo(x + inset, y + inset);
  ctx.lineTo(x + width - inset, y + inset);
  ctx.lineTo(x + width - inset, y + height);
}

function drawOpen(pen: Pen, box: Box): void {
  const { ctx, palette } = pen;
  outline(pen, box, 0.75);
  style(pen, { color: palette.bolus, alpha: 0.6 });
  ctx.fillStyle = palette.paper;
  ctx.fill();
  style(pen, { color: palette.bolus, width: 1.75 });
  ctx.stroke();
}

function drawMissed(pen: Pen, box: Box): void {
  style(pen, { color: pen.palette.quiet, width: 1.25, dash: [3, 2] });
  outline(pen, box, 0.5);
  pen.ctx.stroke();
}

/** An open tick at what the calculator proposed, with a triangle towards what was asked for. */
function drawSuggested(pen: Pen, { x, y, sign }: NonNullable<BolusBars['suggested']>): void {
  const { ctx, palette } = pen;
  const at = pen.crisp(y, 1.5);
  for (const [color, width] of [
    [palette.paper, 4],
    [palette.bolus, 1.5],
  ] as const) {
    style(pen, { color, width });
    ctx.beginPath();
    ctx.moveTo(x - 7, at);
    ctx.lineTo(x + 7, at);
    ctx.stroke();
  }
  if (sign) drawSign(pen, sign, { x: x + 13, y: at, color: palette.bolus });
}

/** Small doses the pump gave by itself: a thin bar for each half hour. */
function drawAutomatic(pen: Pen, { automatic }: PumpPanel): void {
  const { ctx, palette, x, y } = pen;
  style(pen, { color: palette.bolus });
  ctx.fillStyle = palette.bolus;
  for (const { from, to, units } of automatic) {
    const middle = (x(from) + x(to)) / 2;
    ctx.fillRect(pen.crisp(middle, 2) - 1, y(units), 2, y(0) - y(units));
  }
}

/** Bars: full for what was given at once, open for what was spread out, dashed for what was not given. */
export function drawBoluses(pen: Pen, pump: PumpPanel, { top }: InsulinPanel): void {
  const { ctx, palette } = pen;
  const all = pump.boluses.map((bolus) => barsOf(pen, bolus, top));
  ctx.save();
  for (const { outline: open } of all) if (open) drawOpen(pen, open);
  drawAutomatic(pen, pump);
  for (const { missed } of all) for (const box of missed) drawMissed(pen, box);
  style(pen, { color: palette.bolus });
  ctx.fillStyle = palette.bolus;
  for (const { solid } of all) if (solid) ctx.fillRect(solid.x, solid.y, solid.width, solid.height);
  for (const { suggested } of all) if (suggested) drawSuggested(pen, suggested);
  ctx.restore();
}
