import type { EventOf } from '#domain/event.ts';
import { type DayContext, itemOf, ofKind } from './context.ts';
import type { BolusMark, InsulinMark, InsulinPanel, PumpPanel } from './view.ts';

/** The scale of boluses reaches 10 U at least (daily-summary §3), so that small days look small. */
const LEAST_TOP = 10;

/** Strokes are fortieths of a unit: half a hundredth that binary numbers miss by less goes up too. */
const MISSED = 1e-6;

/** `8`, `8.5`, `0.25`: two decimals, trimmed. */
export const unitsText = (units: number): string => String(Math.round(units * 100 + MISSED) / 100);

const names = {
  rapid: 'Rapid insulin, noted',
  long: 'Long-acting insulin, noted',
  mixed: 'Mixed insulin, noted',
  unnamed: 'Insulin, noted',
};

function markOf(event: EventOf<'insulin'>, context: DayContext): InsulinMark {
  const type = event.type ?? 'unnamed';
  const value = `${unitsText(event.units)} U`;
  const facts = [{ label: 'Units as reported', value }];
  const item = itemOf(event, context, { name: names[type], value, facts });
  return { ...item, units: event.units, type, label: value };
}

/** What a bolus needs of the scale: the tallest of its parts and of what was proposed. */
const heightOf = ({ units, missed, spread, suggested }: BolusMark): number =>
  Math.max((units ?? 0) + missed, spread ? spread.units + spread.missed : 0, suggested ?? 0);

export function insulinPanel(context: DayContext, pump: PumpPanel | null): InsulinPanel {
  const marks = ofKind(context, 'insulin').map((event) => markOf(event, context));
  const heights = [...marks.map(({ units }) => units), ...(pump?.boluses ?? []).map(heightOf)];
  const folded = marks.length === 0 && pump === null;
  return { folded, top: Math.max(LEAST_TOP, ...heights), marks, pump };
}
