import { plain } from '#domain/language.ts';
import { unitName } from '#reports/units.ts';
import type { InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import { LINE, horizontal, type Pen, style, write } from '../pen.ts';
import { heightOfRate } from './basal.ts';

const steps = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100] as const;

/** Round values above 0 up to `top`, as many as there is room for: two or more. */
export function roundTicks(top: number, most: number): readonly number[] {
  const step = steps.find((candidate) => Math.floor(top / candidate) <= most) ?? top;
  const count = Math.floor(top / step + 1e-9);
  return Array.from({ length: count }, (_, i) => Number(((i + 1) * step).toFixed(2)));
}

/** Rates to the left with a line each, units to the right with a tick each. */
export function drawPumpAxes(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): void {
  const { ctx, palette, left, right, top, ceiling, crisp, y } = pen;
  const most = Math.max(2, Math.floor((y(0) - ceiling) / (LINE * 1.6)));
  const color = palette.quiet;
  const height = heightOfRate(pen, pump, insulin);
  write(pen, unitName('U/h'), { x: left - 8, y: top + 8, align: 'right', color });
  write(pen, '0', { x: left - 8, y: y(0), align: 'right', color });
  for (const rate of roundTicks(pump.basalTop, most)) {
    horizontal(pen, (rate * insulin.top) / pump.basalTop, { color: palette.hairline });
    write(pen, plain(rate), { x: left - 8, y: height(rate), align: 'right', color });
  }
  write(pen, unitName('U'), { x: right + 7, y: top + 8, color });
  ctx.save();
  style(pen, { color });
  for (const units of [0, ...roundTicks(insulin.top, most)]) {
    const at = crisp(y(units));
    ctx.beginPath();
    ctx.moveTo(right, at);
    ctx.lineTo(right + 4, at);
    ctx.stroke();
    write(pen, plain(units), { x: right + 7, y: at, color });
  }
  ctx.restore();
}
