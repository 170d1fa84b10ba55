import type { BolusMark, SpreadBar } from '#reports/daily-summary.ts';
import type { Box } from '../label-placement.ts';
import type { Frame } from '../pen.ts';

/** Width of the bar of what was given at once (daily-summary §3). */
const BAR = 6;

/** What the calculator proposed, and whether more or less was asked for. */
interface Suggestion {
  readonly x: number;
  readonly y: number;
  readonly sign: 'over' | 'under' | null;
}

export interface BolusBars {
  /** Given at once. */
  readonly solid: Box | null;
  /** Given little by little: as wide as it lasted. */
  readonly outline: Box | null;
  /** Programmed and not given. */
  readonly missed: readonly Box[];
  readonly suggested: Suggestion | null;
}

const between = ({ y }: Frame, x: number, width: number, from: number, to: number): Box => ({
  x,
  y: y(to),
  width,
  height: y(from) - y(to),
});

/** A dual bolus: the part spread out begins at the side of the part at once. */
const spreadFrom = (frame: Frame, { from }: SpreadBar, isDual: boolean) =>
  frame.x(from) + (isDual ? BAR / 2 : 0);

function spreadBoxes(frame: Frame, spread: SpreadBar, isDual: boolean) {
  const from = spreadFrom(frame, spread, isDual);
  const until = Math.max(frame.x(spread.until), from + BAR);
  const planned = Math.max(frame.x(spread.planned), until + BAR);
  return {
    outline: between(frame, from, until - from, 0, spread.units),
    missed: spread.missed > 0 ? [between(frame, until, planned - until, 0, spread.missed)] : [],
  };
}

/** What was asked for in all, whether or not it was given. */
const programmed = ({ units, missed, spread }: BolusMark) =>
  (units ?? 0) + missed + (spread ? spread.units + spread.missed : 0);

function suggestionOf(frame: Frame, bolus: BolusMark, top: number): Suggestion | null {
  const { suggested, at } = bolus;
  if (suggested === null) return null;
  const apart = Math.round((programmed(bolus) - suggested) * 1000);
  const sign = apart === 0 ? null : apart > 0 ? 'over' : 'under';
  return { x: frame.x(at), y: frame.y(Math.min(suggested, top)), sign };
}

/** A bolus as boxes on the canvas; heights are units on a scale that ends at `top`. */
export function barsOf(frame: Frame, bolus: BolusMark, top: number): BolusBars {
  const { at, units, missed, spread } = bolus;
  const left = frame.x(at) - BAR / 2;
  const solid = units === null ? null : between(frame, left, BAR, 0, units);
  const cut =
    missed > 0 ? [between(frame, left, BAR, units ?? 0, Math.min((units ?? 0) + missed, top))] : [];
  const parts = spread && spreadBoxes(frame, spread, solid !== null);
  return {
    solid,
    outline: parts?.outline ?? null,
    missed: [...cut, ...(parts?.missed ?? [])],
    suggested: suggestionOf(frame, bolus, top),
  };
}

const TICK = 7;
const signBox = ({ x, y }: Suggestion): Box => ({ x: x - TICK, y: y - 5, width: 24, height: 10 });

/** All that a bolus covers. */
export const boxesOf = ({ solid, outline, missed, suggested }: BolusBars): readonly Box[] =>
  [solid, outline, ...missed, suggested && signBox(suggested)].filter((box) => box !== null);

/** What a bolus's label and ring stand over: what was given at once, else the part in sight. */
export function headOf({ left, right }: Frame, bars: BolusBars): Box | null {
  const { solid, outline, missed, suggested } = bars;
  const cut = missed.find(({ x }) => x === solid?.x);
  const given = solid && solid.height > 0 ? solid : null;
  const all = [cut, given, outline, suggested && signBox(suggested), solid];
  const box = all.find((part) => part && part.x < right && part.x + part.width > left);
  if (!box) return null;
  const from = Math.max(box.x, left);
  return { x: from, y: box.y, width: Math.min(box.x + box.width, right) - from, height: 8 };
}
