import type { LocalDate } from '#domain/time.ts';
import { weekdayOf } from '../period/chosen-days.ts';
import { chanceOfDrawing } from './chance.ts';

/** Single weekdays, the weekend and the rest; 1 is Monday. */
const groups: readonly (readonly number[])[] = [
  [6, 7],
  [1, 2, 3, 4, 5],
  ...[1, 2, 3, 4, 5, 6, 7].map((day) => [day]),
];
/** The chance to name weekdays where they mean nothing, over all groups of up to three patterns of both sides. */
const FOOLED = 0.05 / (groups.length * 6);

/**
 * The weekdays that most of the found days are, where drawing as many days at random would hardly ever
 * give so many of them; null elsewhere.
 */
export function crowdedWeekdays(
  found: readonly LocalDate[],
  all: readonly LocalDate[],
): readonly number[] | null {
  const tested = groups.map((group) => {
    const isIn = (date: LocalDate) => group.includes(weekdayOf(date));
    const own = found.filter(isIn).length;
    const special = all.filter(isIn).length;
    const chance = chanceOfDrawing(own, { all: all.length, special, drawn: found.length });
    return { group, chance: own * 2 > found.length ? chance : 1 };
  });
  const best = tested.reduce((a, b) => (b.chance < a.chance ? b : a));
  return best.chance <= FOOLED ? best.group : null;
}
