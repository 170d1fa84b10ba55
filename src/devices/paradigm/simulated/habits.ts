import type { Chance } from './chance.ts';

/** What is eaten when; grams as the person guesses them. */
export interface Meal {
  readonly hour: number;
  readonly grams: number;
  readonly name: 'breakfast' | 'lunch' | 'snack' | 'dinner';
}

/** Sundays are 0. */
const isWeekend = (weekday: number): boolean => weekday === 0 || weekday === 6;

/** A day of somebody who works on weekdays and sleeps longer on others. Hours of the day. */
export function mealsOf(weekday: number, chance: Chance): Meal[] {
  const late = isWeekend(weekday) ? 1.6 : 0;
  const meals: Meal[] = [
    { name: 'breakfast', hour: chance.about(7.2 + late, 0.5), grams: chance.whole(32, 58) },
    { name: 'lunch', hour: chance.about(12.5 + late / 3, 0.5), grams: chance.whole(42, 76) },
    { name: 'dinner', hour: chance.about(18.9, 0.6), grams: chance.whole(48, 88) },
  ];
  const snack = { hour: chance.about(15.8, 0.5), grams: chance.whole(12, 26) };
  return chance.happens(0.12) ? [...meals, { name: 'snack', ...snack }] : meals;
}

export const bedtimeOf = (chance: Chance): number => chance.about(22.6, 0.5);
export const isAwake = (hour: number): boolean => hour > 6.8 && hour < 23;

/** Patterns: standard for working days, A for the weekend; fortieths of U/h. */
export const patterns = [
  [
    { halfHour: 0, rate: 34 },
    { halfHour: 7, rate: 43 },
    { halfHour: 19, rate: 35 },
    { halfHour: 40, rate: 28 },
  ],
  [
    { halfHour: 0, rate: 33 },
    { halfHour: 9, rate: 42 },
    { halfHour: 22, rate: 32 },
  ],
  [],
];

/** The standard pattern after somebody looked at the nights. */
export const edited = [
  { halfHour: 0, rate: 32 },
  { halfHour: 6, rate: 43 },
  { halfHour: 20, rate: 34 },
  { halfHour: 40, rate: 29 },
];
