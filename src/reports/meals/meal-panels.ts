import type { Period } from '../period/period.ts';
import { COURSE_MINUTES } from '../metrics/after-meals.ts';
import { alignedPoint, glucoseNear } from '../metrics/aligned.ts';
import { sliceTrace } from '../period/cut.ts';
import { traceLines } from '../period/trace-lines.ts';
import { instant } from '#domain/time.ts';
import { mealFigures } from './meal-figures.ts';
import { BEFORE, type MealItem } from './meal-items.ts';
import { middlePoint, offsetText } from './text.ts';
import type { AlignedPanel, AlignedTrace, MiddlePoint } from './view.ts';
import { count, say } from './words.ts';

const MINUTE = 60_000;
const STEP = 10;
const offsets = Array.from(
  { length: (BEFORE + COURSE_MINUTES) / STEP + 1 },
  (_, i) => i * STEP - BEFORE,
);

const isCounted = ({ course }: MealItem): boolean => course.leftOut === null;

function traceOf(item: MealItem, { input }: Period): AlignedTrace {
  const from = instant(item.at - BEFORE * MINUTE);
  const to = instant(item.at + COURSE_MINUTES * MINUTE + 1);
  const shown = sliceTrace(item.trace, { from, to });
  const lines = traceLines(shown, input.preferences.unit, (at) => (at - item.at) / MINUTE);
  return { lines, isCounted: isCounted(item) };
}

/** The middle of the counted meals, every ten minutes. */
const pointsOf = (items: readonly MealItem[], { input }: Period): readonly MiddlePoint[] =>
  offsets.map((minute) => {
    const values = items
      .filter(isCounted)
      .map(({ trace, at }) => glucoseNear(trace, at + minute * MINUTE));
    const point = alignedPoint(minute, values);
    return middlePoint(point, offsetText(minute), count('meals', point.n), input.preferences);
  });

const ticks = [-60, 0, 60, 120, 180];

/** A picture for each part of the day in which something was eaten. */
export function mealPanels(items: readonly MealItem[], period: Period): readonly AlignedPanel[] {
  const { preferences } = period.input;
  return preferences.dayparts.flatMap(({ id }) => {
    const own = items.filter(({ part }) => part === id);
    if (own.length === 0) return [];
    const meals = count('meals', own.length);
    return [
      {
        id,
        name: say(id),
        title: say('panel.meals', { meals, part: say(id) }),
        span: [-BEFORE, COURSE_MINUTES],
        ticks: ticks.map((minute) => ({
          minute,
          label: minute === 0 ? say('meal') : `${minute < 0 ? '−' : '+'}${Math.abs(minute) / 60} h`,
        })),
        traces: own.map((item) => traceOf(item, period)),
        points: pointsOf(own, period),
        figures: mealFigures(own, preferences),
      },
    ];
  });
}
