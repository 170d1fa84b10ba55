import type { Daypart } from '#domain/preferences.ts';
import { figureOf } from '../day/figure.ts';
import type { Figure } from '../day/view.ts';
import { minuteAt } from '../metrics/by-time.ts';
import type { How } from '../metrics/metric.ts';
import type { NightCourse } from '../metrics/nights.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import { dateText, minuteText, stretchText } from '../period/time-text.ts';
import { medianOfKnown } from './meal-figures.ts';
import type { NightItem } from './night-items.ts';
import { changeText, mgdlText, minutesText } from './text.ts';
import { count, say } from './words.ts';

/** From bedtime to waking up. */
export const nightChange = ({ start, end }: NightCourse): number | null =>
  start === null || end === null ? null : end - start;

function howOf(rule: string, values: readonly (number | null)[], source: string): How {
  const without = values.filter((value) => value === null).length;
  return {
    rule,
    counted: values.length - without,
    leftOut: without > 0 ? [count('left.value', without)] : [],
    source,
  };
}

/** The lowest of all nights, and when. */
function lowestFigure(items: readonly NightItem[], { input }: Period): Figure {
  const { preferences, zone } = input;
  const best = items.reduce<NightItem | null>(
    (a, b) => (a && (a.course.lowest ?? Infinity) <= (b.course.lowest ?? Infinity) ? a : b),
    null,
  );
  const lowest = best?.course.lowest ?? null;
  const at = best?.course.lowestAt ?? null;
  const when =
    best && at !== null
      ? `${dateText(best.date)}, ${minuteText(minuteAt(at, zone), preferences.hours)}`
      : '';
  const values = items.map(({ course }) => course.lowest);
  const how = howOf(say('how.lowest'), values, 'Metrics C6');
  return figureOf(
    'lowest',
    say('lowest'),
    mgdlText(lowest, preferences),
    preferences.unit,
    how,
    when,
  );
}

/** The numbers of the nights together. */
export function nightFigures(
  items: readonly NightItem[],
  period: Period,
  { from, to }: Daypart,
): readonly Figure[] {
  const { preferences } = period.input;
  const { unit, hours } = preferences;
  const courses = items.map(({ course }) => course);
  const n = items.length;
  const rule = say('how.nights', { time: stretchText(from, to, hours) });
  const nights: How = { rule, counted: n, leftOut: [], source: 'Metrics C11' };
  const median = (
    id: 'night.start' | 'night.end' | 'change',
    values: readonly (number | null)[],
    print = mgdlText,
  ): Figure => {
    const how = howOf(say(`how.${id}`), values, 'Metrics C9, C14');
    return figureOf(id, say(id), print(medianOfKnown(values), preferences), unit, how);
  };
  const below = courses.map((course) => course.below);
  const total = below.reduce<number>((sum, minutes) => sum + (minutes ?? 0), 0);
  const belowRule = say('how.below', { range: rangeText(preferences) });
  const belowHow = howOf(belowRule, below, 'Metrics C4, C5, C7');
  return [
    figureOf('count', say('count.nights'), String(n), '', nights),
    median(
      'night.start',
      courses.map(({ start }) => start),
    ),
    median(
      'night.end',
      courses.map(({ end }) => end),
    ),
    median('change', courses.map(nightChange), changeText),
    lowestFigure(items, period),
    figureOf('below', say('below'), n > 0 ? minutesText(total) : minutesText(null), 'h', belowHow),
  ];
}
