import type { Preferences } from '#domain/preferences.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure } from '../day/view.ts';
import { quantile } from '../metrics/central.ts';
import type { LeftOut, MealCourse } from '../metrics/after-meals.ts';
import type { How } from '../metrics/metric.ts';
import type { MealItem } from './meal-items.ts';
import { carbText, carbUnitText, changeText, mgdlText } from './text.ts';
import { count, say } from './words.ts';

/** Median of what is known; null of nothing. */
export const medianOfKnown = (values: readonly (number | null)[]): number | null =>
  quantile(
    values.filter((value) => value !== null).toSorted((a, b) => a - b),
    0.5,
  );

const source = 'Metrics C9, C14';

/** Meals that are not counted, by the reason. */
function leftOutOf(items: readonly MealItem[]): readonly string[] {
  const reasons: readonly LeftOut[] = ['next-meal', 'no-start', 'few-readings'];
  return reasons.flatMap((reason) => {
    const n = items.filter(({ course }) => course.leftOut === reason).length;
    return n > 0 ? [count(`left.${reason}`, n)] : [];
  });
}

/** The numbers of the meals of one part of the day: medians of those that are counted. */
export function mealFigures(
  items: readonly MealItem[],
  preferences: Preferences,
): readonly Figure[] {
  const { unit } = preferences;
  const counted = items.filter(({ course }) => course.leftOut === null);
  const leftOut = leftOutOf(items);
  const how = (rule: string, values: readonly (number | null)[]): How => {
    const without = values.filter((value) => value === null).length;
    return {
      rule,
      counted: values.length - without,
      leftOut: [...leftOut, ...(without > 0 ? [count('left.value', without)] : [])],
      source,
    };
  };
  const glucose = (
    key: 'start' | 'peak' | 'later' | 'rise',
    print: typeof mgdlText = mgdlText,
  ): Figure => {
    const values = counted.map(({ course }) => course[key satisfies keyof MealCourse]);
    const text = print(medianOfKnown(values), preferences);
    return figureOf(key, say(key), text, unit, how(say(`how.${key}`), values));
  };
  const toPeak = counted.map(({ course }) => course.toPeak);
  const carbs = counted.map(({ amount }) => amount);
  const n = counted.length;
  const countHow = { rule: say('how.count'), counted: n, leftOut, source };
  const minutes = numberText(medianOfKnown(toPeak), (value) => String(Math.round(value)));
  const carbsHow = { ...how(say('how.carbs'), carbs), source: 'Metrics §8, decision 11' };
  const eaten = carbText(medianOfKnown(carbs), preferences);
  const remark = n < items.length ? say('remark.all', { n: items.length }) : '';
  return [
    figureOf('count', say('count.meals'), String(n), '', countHow, remark),
    glucose('start'),
    glucose('peak'),
    glucose('rise', changeText),
    figureOf('to-peak', say('to-peak'), minutes, 'min', how(say('how.to-peak'), toPeak)),
    glucose('later'),
    figureOf('carbs', say('carbs'), eaten, carbUnitText(preferences), carbsHow),
  ];
}
