import { type Instant, instant } from '#domain/time.ts';
import type { Meal } from '../day/meals.ts';
import { coverageOf, glucoseNear, readingNear } from './aligned.ts';
import { type CarbUnit, carbAmount } from './carbs.ts';
import type { CountedTrace } from './counted.ts';
import { mgdlOf } from './values.ts';

// What glucose did after carbohydrate was eaten.

const MINUTE = 60_000;
/** Notes within an hour of the first are one meal. */
const SAME_MEAL = 60 * MINUTE;
/** How long a meal is looked at; another one within this time muddles it. */
export const COURSE_MINUTES = 180;
const COURSE = COURSE_MINUTES * MINUTE;
/** Where glucose is asked for, beside the peak. */
const LATER = 120 * MINUTE;
/** Share of that time that readings must stand for. */
const ENOUGH = 0.7;

/** All that was eaten within an hour. */
export interface EatenMeal {
  readonly at: Instant;
  /** In the unit of the person; null where no note says how much. */
  readonly amount: number | null;
  readonly notes: number;
  /** Begin of the next meal, where that is within three hours. */
  readonly next: Instant | null;
}

/** Notes of carbohydrate, ascending, put together: each within an hour of the first of its meal. */
export function eatenMeals(notes: readonly Meal[], unit: CarbUnit): readonly EatenMeal[] {
  const groups: Meal[][] = [];
  for (const note of notes) {
    const group = groups.at(-1);
    if (group && note.at - group[0]!.at <= SAME_MEAL) group.push(note);
    else groups.push([note]);
  }
  return groups.map((group, i) => {
    const at = group[0]!.at;
    const next = groups[i + 1]?.[0]?.at ?? null;
    const amounts = group.flatMap((note) => carbAmount(note, unit) ?? []);
    return {
      at,
      amount: amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null,
      notes: group.length,
      next: next !== null && next - at < COURSE ? next : null,
    };
  });
}

/** Why a meal is not among those that the middle is made of. */
export type LeftOut = 'next-meal' | 'no-start' | 'few-readings';

/** Glucose from a meal on, mg/dL unrounded; up to the next meal where one comes within three hours. */
export interface MealCourse {
  readonly start: number | null;
  readonly peak: number | null;
  readonly rise: number | null;
  /** Minutes from the meal to the peak. */
  readonly toPeak: number | null;
  /** Two hours after it. */
  readonly later: number | null;
  readonly leftOut: LeftOut | null;
}

/** The highest reading from the start on, the first of equal ones. */
function peakOf(trace: CountedTrace, first: number, end: number): number {
  const values = mgdlOf(trace);
  let best = first;
  for (let i = first; i < values.length && trace.at[i]! <= end; i++)
    if (values[i]! > values[best]!) best = i;
  return best;
}

/**
 * Start: the reading nearest to the meal, at most ten minutes away. Peak: the highest from it to three
 * hours after the meal; rise: peak less start, never below 0. At two hours: the nearest reading.
 */
export function courseOf(trace: CountedTrace, { at, next }: EatenMeal): MealCourse {
  const end = instant(Math.min(at + COURSE, next ?? Infinity));
  const first = readingNear(trace, at);
  const later = at + LATER <= end ? glucoseNear(trace, at + LATER) : null;
  if (first === null)
    return { start: null, peak: null, rise: null, toPeak: null, later, leftOut: 'no-start' };
  const values = mgdlOf(trace);
  const best = peakOf(trace, first, end);
  const [start, peak] = [values[first]!, values[best]!];
  const isCovered = coverageOf(trace, at, end) >= ENOUGH;
  return {
    start,
    peak,
    rise: peak - start,
    toPeak: Math.max(0, (trace.at[best]! - at) / MINUTE),
    later,
    leftOut: next !== null ? 'next-meal' : isCovered ? null : 'few-readings',
  };
}
