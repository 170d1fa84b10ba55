import { type EventId, eventId, type EventOf } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { type DayContext, ofKind } from './context.ts';

/** Carbohydrate as noted: in a diary, by a marker, or for the bolus calculator. */
export interface Meal {
  readonly id: EventId;
  readonly at: Instant;
  readonly event: EventOf<'carbs' | 'bolus-wizard'>;
  readonly grams?: number | undefined;
  readonly exchanges?: number | undefined;
  /** Notes of the same meal by others: not drawn, not counted, named on its card. */
  readonly copies: readonly Meal[];
}

/** The same grams from two sources within 15 minutes are one meal (metrics §8). */
export const SAME_MEAL_WITHIN = 15 * 60_000;

const noted = (event: EventOf<'carbs'>): Meal => {
  const { id, at, grams, exchanges } = event;
  return { id, at, event, grams, exchanges, copies: [] };
};

function calculated(event: EventOf<'bolus-wizard'>): readonly Meal[] {
  const { at, carbs: grams, exchanges } = event;
  if (grams === undefined && exchanges === undefined) return [];
  return [{ id: eventId(event.id, 'carbs'), at, event, grams, exchanges, copies: [] }];
}

/** Two notes of one device are two meals, unless one of them was for its calculator. */
const otherSource = ({ event: a }: Meal, { event: b }: Meal) =>
  a.device !== b.device || a.kind !== b.kind;

const sameMeal = (a: Meal, b: Meal) =>
  otherSource(a, b) &&
  Math.abs(a.at - b.at) <= SAME_MEAL_WITHIN &&
  a.grams === b.grams &&
  a.exchanges === b.exchanges &&
  (a.grams !== undefined || a.exchanges !== undefined);

/** A meal takes one copy from each source; the first note of it stands. */
const takes = (meal: Meal, copy: Meal) =>
  sameMeal(meal, copy) && meal.copies.every((other) => otherSource(other, copy));

type Calculation = EventOf<'bolus-wizard'>;

/**
 * Whether somebody ate what a calculation was told of: not where it was given up, with no bolus, for
 * another one or for another bolus (decision 11). A pump that links no bolus to its calculation
 * leaves that open.
 */
function isMealIn({ around }: DayContext): (calculation: Calculation) => boolean {
  const used = around.filter(({ kind }) => kind === 'bolus' || kind === 'bolus-wizard');
  const linked = used.flatMap((event) =>
    event.kind === 'bolus' && event.wizard !== undefined ? [event] : [],
  );
  const followed = new Set(linked.map(({ wizard }) => wizard));
  const telling = new Set(linked.map(({ device }) => device));
  const isLast = ({ id, device, at }: Calculation) =>
    !used.some((other) => other.device === device && other.id !== id && other.at >= at);
  return (event) => followed.has(event.id) || !telling.has(event.device) || isLast(event);
}

export function mealsOf(context: DayContext): readonly Meal[] {
  const all = [
    ...ofKind(context, 'carbs').map(noted),
    ...ofKind(context, 'bolus-wizard').filter(isMealIn(context)).flatMap(calculated),
  ].toSorted((a, b) => a.at - b.at);
  const meals: Meal[] = [];
  for (const meal of all) {
    const i = meals.findIndex((known) => takes(known, meal));
    const known = meals[i];
    if (known) meals[i] = { ...known, copies: [...known.copies, meal] };
    else meals.push(meal);
  }
  return meals;
}
