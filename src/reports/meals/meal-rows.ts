import { localDateOf } from '#time/zone.ts';
import { numberText } from '../day/figure.ts';
import { minuteAt } from '../metrics/by-time.ts';
import type { PeriodInput } from '../period/period.ts';
import { dateText, minuteText } from '../period/time-text.ts';
import type { MealItem } from './meal-items.ts';
import { carbText, carbUnitText, changeText, mgdlText } from './text.ts';
import type { AlignedRow } from './view.ts';
import { count, say } from './words.ts';

type Input = Pick<PeriodInput, 'preferences' | 'zone'>;

export const mealHead = ({ preferences }: Input): readonly string[] => [
  say('date'),
  say('time'),
  say('part'),
  `${say('carbs')}, ${carbUnitText(preferences)}`,
  say('start'),
  say('peak'),
  say('rise'),
  `${say('to-peak')}, min`,
  say('later'),
  say('remark'),
];

/** Why a meal is not counted, and of how many notes it is. */
function remarkOf({ course, next, notes }: MealItem, { preferences, zone }: Input): string {
  const time = next === null ? '' : minuteText(minuteAt(next, zone), preferences.hours);
  const flag = course.leftOut === null ? '' : say(`flag.${course.leftOut}`, { time });
  return [flag, notes > 1 ? count('flag.notes', notes) : ''].filter(Boolean).join(' · ');
}

export function mealRow(item: MealItem, input: Input): AlignedRow {
  const { preferences, zone } = input;
  const { course } = item;
  const date = localDateOf(item.at, zone);
  return {
    date,
    name: dateText(date),
    cells: [
      minuteText(minuteAt(item.at, zone), preferences.hours),
      say(item.part),
      carbText(item.amount, preferences),
      mgdlText(course.start, preferences),
      mgdlText(course.peak, preferences),
      changeText(course.rise, preferences),
      numberText(course.toPeak, (minutes) => String(Math.round(minutes))),
      mgdlText(course.later, preferences),
      remarkOf(item, input),
    ],
  };
}
