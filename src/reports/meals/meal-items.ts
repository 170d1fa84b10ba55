import type { Daypart } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { eachIn } from '../metrics/by-time.ts';
import {
  COURSE_MINUTES,
  courseOf,
  type EatenMeal,
  eatenMeals,
  type MealCourse,
} from '../metrics/after-meals.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { therapyDays } from '../metrics/insulin-days.ts';
import { everything } from '../period/chosen-days.ts';
import { isWithin, sliceTrace } from '../period/cut.ts';
import { addDays } from '../period/dates.ts';
import type { Period } from '../period/period.ts';

const MINUTE = 60_000;
/** What is drawn before a meal, and how far beside the ends a reading is still looked for. */
export const BEFORE = 60;
const BESIDE = 10;

/** One meal with the readings around it. */
export interface MealItem extends EatenMeal {
  /** From a little before the picture begins to a little after it ends. */
  readonly trace: CountedTrace;
  readonly course: MealCourse;
  readonly part: Daypart['id'];
}

/** The window and a day to each side, whatever was chosen: a meal near its end is followed over it. */
export const wideWindow = (period: Period): Period =>
  period.with(everything).over(addDays(period.input.from, -1), addDays(period.input.to, 1));

/** Every meal that begins in the chosen time, in the order of time. */
export function mealItems(period: Period): readonly MealItem[] {
  const wide = wideWindow(period);
  const { zone, preferences } = period.input;
  const notes = therapyDays(wide).flatMap(({ meals }) => meals);
  const chosen = eatenMeals(notes, preferences).filter(isWithin(period.days()));
  const parts = eachIn(chosen, preferences.dayparts, zone);
  const partOf = (meal: EatenMeal) =>
    preferences.dayparts[parts.findIndex((part) => part.includes(meal))]?.id ?? 'night';
  const whole = wide.wholeTrace();
  return chosen.map((meal) => {
    const from = instant(meal.at - (BEFORE + BESIDE) * MINUTE);
    const to = instant(meal.at + (COURSE_MINUTES + BESIDE) * MINUTE);
    const trace = sliceTrace(whole, { from, to });
    return { ...meal, trace, course: courseOf(trace, meal), part: partOf(meal) };
  });
}
