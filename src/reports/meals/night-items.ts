import type { Daypart } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { type Night, type NightCourse, nightCourse, nightOf } from '../metrics/nights.ts';
import { rangesOf } from '../metrics/ranges.ts';
import { chosenDays } from '../period/chosen-days.ts';
import { sliceTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import { wideWindow } from './meal-items.ts';

/** How far beside its ends a reading is still looked for. */
const BESIDE = 10 * 60_000;

/** One night with its readings. */
export interface NightItem extends Night {
  readonly trace: CountedTrace;
  readonly course: NightCourse;
}

const usualNight: Daypart = { id: 'night', from: 0, to: 360 };
export const nightPart = ({ input }: Period): Daypart =>
  input.preferences.dayparts.find(({ id }) => id === 'night') ?? usualNight;

/** The nights that begin on the chosen weekdays, those with readings. */
export function nightItems(period: Period): readonly NightItem[] {
  const { from, to, zone, filter, preferences } = period.input;
  const whole = wideWindow(period).wholeTrace();
  const ranges = rangesOf(preferences);
  return chosenDays(from, to, zone, { ...filter, hours: null })
    .map(({ day }) => nightOf(day.date, nightPart(period), zone))
    .map((night) => {
      const trace = sliceTrace(whole, {
        from: instant(night.from - BESIDE),
        to: instant(night.to + BESIDE),
      });
      return { ...night, trace, course: nightCourse(trace, night, ranges) };
    })
    .filter(({ course }) => course.lowest !== null);
}
