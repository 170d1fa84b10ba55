import type { BasalStep, InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import type { Box } from '../label-placement.ts';
import { type Frame, type Pen, style } from '../pen.ts';
import { hatch, sprinkle } from './hatch.ts';

/** Where a basal rate stands: zero and the upper end of both scales are the same. */
export const heightOfRate = (
  frame: Frame,
  { basalTop }: PumpPanel,
  { top }: InsulinPanel,
): ((rate: number) => number) => {
  const perUnit = top / basalTop;
  return (rate) => frame.y(rate * perUnit);
};

type HeightOf = ReturnType<typeof heightOfRate>;

const boxOf = ({ x }: Frame, { from, to, rate }: BasalStep, height: HeightOf): Box => ({
  x: x(from),
  y: height(rate),
  width: x(to) - x(from),
  height: height(0) - height(rate),
});

/** Full: the schedule; hatched: temporary; light: automatic; dotted: assumed; nothing: suspended. */
function fillStep(pen: Pen, step: BasalStep, box: Box): void {
  const { ctx, palette, crisp } = pen;
  if (step.isAssumed) return sprinkle(pen, box, 6, palette.insulin);
  ctx.save();
  ctx.globalAlpha = step.origin === 'automatic' ? 0.45 : 1;
  ctx.fillStyle = palette.basal;
  const [left, right] = [crisp(box.x, 2), crisp(box.x + box.width, 2)];
  ctx.fillRect(left, box.y, right - left, box.height);
  ctx.restore();
  if (step.origin === 'temp') hatch(pen, box, 6, { color: palette.insulin, width: 1.25 });
}

/** The upper edge, with a riser where one step follows another at once. */
function strokeSteps(pen: Pen, steps: readonly BasalStep[], height: HeightOf): void {
  const { ctx, palette, x, crisp } = pen;
  ctx.save();
  for (const [i, step] of steps.entries()) {
    const before = steps[i - 1];
    const dash = step.isAssumed ? [4, 3] : [];
    style(pen, { color: palette.insulin, width: 1.5, dash });
    const level = crisp(height(step.rate), 1.5);
    ctx.beginPath();
    if (before?.to === step.from) ctx.moveTo(x(step.from), crisp(height(before.rate), 1.5));
    ctx.lineTo(x(step.from), level);
    if (step.origin !== 'suspended') ctx.lineTo(x(step.to), level);
    ctx.stroke();
  }
  ctx.restore();
}

/** The schedule underneath what was changed, as a thin dotted line. */
function strokeSchedule(pen: Pen, steps: readonly BasalStep[], height: HeightOf): void {
  const { ctx, palette, x, crisp } = pen;
  ctx.save();
  style(pen, { color: palette.ink, width: 1, dash: [1.5, 2.5] });
  ctx.beginPath();
  let end = [NaN, NaN];
  for (const { from, to, rate, scheduled } of steps) {
    if (scheduled === null || scheduled === rate) continue;
    const level = crisp(height(scheduled));
    if (end[0] !== from || end[1] !== level) ctx.moveTo(x(from), level);
    ctx.lineTo(x(to), level);
    end = [to, level];
  }
  ctx.stroke();
  ctx.restore();
}

export function drawBasal(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): void {
  const height = heightOfRate(pen, pump, insulin);
  for (const step of pump.basal)
    if (step.origin !== 'suspended') fillStep(pen, step, boxOf(pen, step, height));
  strokeSteps(pen, pump.basal, height);
  strokeSchedule(pen, pump.basal, height);
}

/** Stretches whose rate no record tells, as far as they are in sight, as one box each. */
export function assumedBoxes(frame: Frame, pump: PumpPanel, insulin: InsulinPanel): readonly Box[] {
  const height = heightOfRate(frame, pump, insulin);
  const runs: Box[] = [];
  for (const step of pump.basal.filter(({ isAssumed }) => isAssumed)) {
    const box = inSight(frame, boxOf(frame, step, height));
    const last = runs.at(-1);
    const joins = last && Math.abs(last.x + last.width - box.x) < 0.5;
    if (joins) runs[runs.length - 1] = { ...last, width: last.width + box.width };
    else runs.push(box);
  }
  return runs;
}

function inSight({ left, right }: Frame, box: Box): Box {
  const inside = (x: number) => Math.min(Math.max(x, left), right);
  return { ...box, x: inside(box.x), width: inside(box.x + box.width) - inside(box.x) };
}

/** The part of a temporary rate in sight: from its start to its end, as high as it stood at first. */
export function tempBoxes(
  frame: Frame,
  pump: PumpPanel,
  insulin: InsulinPanel,
): readonly (Box & Pick<PumpPanel['temps'][number], 'event'>)[] {
  const height = heightOfRate(frame, pump, insulin);
  return pump.temps.map(({ event, at, until }) => {
    const first = pump.basal.find((step) => step.to > at && step.origin === 'temp');
    const y = height(first?.rate ?? 0);
    const width = frame.x(until) - frame.x(at);
    return { event, ...inSight(frame, { x: frame.x(at), y, width, height: height(0) - y }) };
  });
}
