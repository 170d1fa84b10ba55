import type { Preferences } from '#domain/preferences.ts';
import type { Meal } from '../day/meals.ts';
import type { TherapyDay } from './insulin-days.ts';
import { sum } from './insulin-means.ts';
import { count, say } from './insulin-words.ts';
import type { Metric } from './metric.ts';

export type CarbUnit = Pick<Preferences, 'carbs' | 'gramsPerExchange'>;
type Days = readonly TherapyDay[];

/** What was eaten in the unit of the person: an exchange is so many grams. Null without an amount. */
export function carbAmount(
  { grams, exchanges }: Pick<Meal, 'grams' | 'exchanges'>,
  { carbs, gramsPerExchange }: CarbUnit,
): number | null {
  if (grams === undefined && exchanges === undefined) return null;
  const all = (grams ?? 0) + (exchanges ?? 0) * gramsPerExchange;
  return carbs === 'g' ? all : all / gramsPerExchange;
}

/**
 * Carbohydrate added up, in grams or exchanges; null where none is noted: that is not 0 g eaten.
 * Notes that repeat another within 15 minutes are no meals of their own. Metrics §8.
 */
export function carbTotal(meals: readonly Meal[], unit: CarbUnit): Metric {
  const amounts = meals.map((meal) => carbAmount(meal, unit));
  const known = amounts.filter((amount) => amount !== null);
  const without = amounts.length - known.length;
  const how = {
    rule: say(`carbs.${unit.carbs}`, { grams: unit.gramsPerExchange }),
    counted: known.length,
    leftOut: without > 0 ? [count('no-amount', without)] : [],
    source: 'Metrics §8, decision 11',
  };
  return { value: known.length > 0 ? sum(known) : null, unit: unit.carbs, how };
}

/** Carbohydrate a day: the mean of the days with any; null without one. Metrics §8. */
export function carbsPerDay(days: Days, unit: CarbUnit): Metric {
  const totals = days.map(({ meals }) => carbTotal(meals, unit).value);
  const known = totals.filter((total) => total !== null);
  const without = totals.length - known.length;
  const how = {
    rule: say(`carbs.mean.${unit.carbs}`, { grams: unit.gramsPerExchange }),
    counted: known.length,
    leftOut: without > 0 ? [count('no-carbs', without)] : [],
    source: 'Metrics §8, C12, decision 11',
  };
  return { value: known.length > 0 ? sum(known) / known.length : null, unit: unit.carbs, how };
}
