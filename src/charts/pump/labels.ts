import type { InsulinPanel, PumpPanel } from '#reports/daily-summary.ts';
import { say } from '#reports/day/words.ts';
import { stemBoxes, stemLabels } from '../insulin-panel.ts';
import { type Box, placeLabels, type WantedLabel } from '../label-placement.ts';
import { LINE, type Pen, write } from '../pen.ts';
import { assumedBoxes, tempBoxes } from './basal.ts';
import { barsOf, boxesOf, headOf } from './boluses.ts';
import { suspendColor, type SuspendLine, suspendLines } from './suspends.ts';

interface Named extends WantedLabel {
  readonly color: string;
}

const wanted = (pen: Pen, text: string, at: Box, color: string): Named => ({
  texts: [text, text.replace('TS ', '')].map((said) => ({
    text: said,
    width: pen.ctx.measureText(said).width + 4,
  })),
  at,
  must: false,
  color,
});

const around = (x: number, y: number): Box => ({ x, y, width: 0, height: 0 });

/** Height of the signs on the zero line above it. */
const SIGN = 6;

/** How long insulin was stopped, over the middle of the line. */
const suspendLabels = (pen: Pen, lines: readonly SuspendLine[]): readonly Named[] =>
  lines
    .filter(({ mark, from, to }) => mark.label !== '' && to > from)
    .map(({ mark, from, to }) =>
      wanted(
        pen,
        mark.label,
        around((from + to) / 2, pen.y(0) - SIGN),
        suspendColor(mark, pen.palette),
      ),
    );

/** Units over the bars, the largest first: where room is short the smallest leave. */
function bolusLabels(pen: Pen, pump: PumpPanel, { top }: InsulinPanel): readonly Named[] {
  const all = pump.boluses.flatMap((bolus) => {
    const head = headOf(pen, barsOf(pen, bolus, top));
    return head && head.width > 0 && bolus.label !== '' ? [{ head, label: bolus.label }] : [];
  });
  return all
    .toSorted((a, b) => a.head.y - b.head.y)
    .map(({ head, label }) => wanted(pen, label, head, pen.palette.ink));
}

/** Temporary rates nearer than this, in pixels, share one `T`. */
const RUN = 20;

/** The first of each run of temporary rates: one may follow another for a whole day. */
function runStarts(temps: readonly Box[]): readonly Box[] {
  let end = -Infinity;
  return temps.filter(({ x, width }) => {
    const isFirst = x > end + RUN;
    end = Math.max(end, x + width);
    return isFirst && width > 0;
  });
}

/** A `T` at the start of temporary rates, and a word where the rate is assumed. */
function basalLabels(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): readonly Named[] {
  const { insulin: blue, quiet } = pen.palette;
  const temps = tempBoxes(pen, pump, insulin).toSorted((a, b) => a.x - b.x);
  const assumed = assumedBoxes(pen, pump, insulin).filter(({ width }) => width > 64);
  return [
    ...runStarts(temps).map(({ x, y }) => wanted(pen, 'T', around(x + 4, y), blue)),
    ...assumed.map(({ x, width }) =>
      wanted(pen, say('assumed'), around(x + width / 2, pen.y(0)), quiet),
    ),
  ];
}

/** The signs at the ends of the suspends. */
const endBoxes = ({ y }: Pen, lines: readonly SuspendLine[]): readonly Box[] =>
  lines.flatMap(({ ends }) =>
    ends.map(({ x }) => ({ x: x - 7, y: y(0) - 7, width: 14, height: 14 })),
  );

/** All labels of a pump's panel at once: none covers a bar, a sign or another. */
export function drawPumpLabels(pen: Pen, pump: PumpPanel, insulin: InsulinPanel): void {
  const { palette, left, right, ceiling, y } = pen;
  const lines = suspendLines(pen, pump.suspends);
  const labels: readonly Named[] = [
    ...suspendLabels(pen, lines),
    ...bolusLabels(pen, pump, insulin),
    ...stemLabels(pen, insulin).map((label) => ({ ...label, color: palette.ink })),
    ...basalLabels(pen, pump, insulin),
  ];
  const obstacles = [
    ...pump.boluses.flatMap((bolus) => boxesOf(barsOf(pen, bolus, insulin.top))),
    ...stemBoxes(pen, insulin),
    ...endBoxes(pen, lines),
  ];
  const upper = ceiling - LINE - 1;
  const bounds = { x: left, y: upper, width: right - left, height: y(0) - upper };
  const placed = placeLabels(labels, { height: LINE, bounds, obstacles });
  for (const [i, label] of placed.entries()) {
    if (!label) continue;
    const { x, y: from, height } = label.box;
    const color = labels[i]?.color ?? palette.ink;
    write(pen, label.text, { x: x + 2, y: from + height / 2, color, halo: palette.paper });
  }
}
