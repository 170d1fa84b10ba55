import { UNKNOWN } from '../glucose-text.ts';
import { minuteAt } from '../metrics/by-time.ts';
import type { PeriodInput } from '../period/period.ts';
import { dateText, minuteText } from '../period/time-text.ts';
import { nightChange } from './night-figures.ts';
import type { NightItem } from './night-items.ts';
import { changeText, mgdlText, minutesText } from './text.ts';
import type { AlignedRow } from './view.ts';
import { say } from './words.ts';

/** Less than this share of a night is said. */
const ENOUGH = 0.7;

export const nightHead = (): readonly string[] => [
  say('night.of'),
  say('night.start'),
  say('night.end'),
  say('change'),
  say('lowest'),
  say('lowest-at'),
  `${say('below')}, h`,
  say('remark'),
];

export function nightRow(
  { date, course }: NightItem,
  { preferences, zone }: Pick<PeriodInput, 'preferences' | 'zone'>,
): AlignedRow {
  const { lowestAt, covered } = course;
  const percent = Math.floor(100 * covered);
  return {
    date,
    name: dateText(date),
    cells: [
      mgdlText(course.start, preferences),
      mgdlText(course.end, preferences),
      changeText(nightChange(course), preferences),
      mgdlText(course.lowest, preferences),
      lowestAt === null ? UNKNOWN : minuteText(minuteAt(lowestAt, zone), preferences.hours),
      minutesText(course.below),
      covered < ENOUGH ? say('flag.few-night', { percent }) : '',
    ],
  };
}
