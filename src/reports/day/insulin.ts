import type { EventOf } from '#domain/event.ts';
import { type DayContext, itemOf, ofKind } from './context.ts';
import type { BolusMark, InsulinMark, InsulinPanel, PumpPanel } from './view.ts';
import { plain } from '#domain/language.ts';
import { unitName } from '../units.ts';
import { say } from './words.ts';

/** The scale of boluses reaches 10 U at least (daily-summary §3), so that small days look small. */
const LEAST_TOP = 10;

/** Strokes are fortieths of a unit: half a hundredth that binary numbers miss by less goes up too. */
const MISSED = 1e-6;

/** `8`, `8.5`, `0.25`: two decimals, trimmed. */
export const unitsText = (units: number): string => plain(Math.round(units * 100 + MISSED) / 100);

function markOf(event: EventOf<'insulin'>, context: DayContext): InsulinMark {
  const type = event.type ?? 'unnamed';
  const value = `${unitsText(event.units)} ${unitName('U')}`;
  const facts = [{ label: say('units.reported'), value }];
  const item = itemOf(event, context, { name: say(`${type}.mark`), value, facts });
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
