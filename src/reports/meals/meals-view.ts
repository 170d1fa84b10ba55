import { numberText } from '../day/figure.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { lengthOfStretch } from '../metrics/by-time.ts';
import { glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { stretchText } from '../period/time-text.ts';
import type { Twin } from '../twin.ts';
import { mealItems } from './meal-items.ts';
import { mealPanels } from './meal-panels.ts';
import { mealHead, mealRow } from './meal-rows.ts';
import { nightItems, nightPart } from './night-items.ts';
import { nightPanel } from './night-panel.ts';
import { nightHead, nightRow } from './night-rows.ts';
import type { AlignedPanel, MealsView, Shown } from './view.ts';
import { say } from './words.ts';

export const shownOf = (show: string | undefined): Shown => (show === 'night' ? 'night' : 'meals');

const HALF_HOUR = 30;

/** The medians of the pictures, every half hour. */
function twinOf(panels: readonly AlignedPanel[], { input }: Period): Twin | null {
  const { unit } = input.preferences;
  const [first] = panels;
  if (!first) return null;
  const text = (value: number | null) => numberText(value, (v) => glucoseNumber(v, unit));
  const rows = first.points.flatMap(({ minute, time }, i) =>
    minute % HALF_HOUR === 0
      ? [[time, ...panels.map(({ points }) => text(points[i]?.middle ?? null))]]
      : [],
  );
  return {
    caption: say('twin', { unit }),
    head: [say('time'), ...panels.map(({ name }) => name)],
    rows,
  };
}

const hasNothing = (period: Period): boolean =>
  period.trace().at.length === 0 && period.events().length === 0;

type Content = Pick<MealsView, 'panels' | 'head' | 'rows' | 'notes' | 'missing'>;

/** Meals of the chosen time, by the part of the day. */
function mealContent(period: Period): Content {
  const { input } = period;
  const items = mealItems(period);
  const hasSensor = items.some(({ trace }) => trace.at.length > 0);
  const missing = items.length === 0 ? say('none.meals') : hasSensor ? '' : say('none.sensor');
  const isFlagged = items.some(({ course }) => course.leftOut !== null);
  return {
    panels: missing ? [] : mealPanels(items, period),
    head: mealHead(input),
    rows: missing ? [] : items.map((item) => mealRow(item, input)),
    notes: missing ? [] : [say('note.meals'), ...(isFlagged ? [say('note.followed')] : [])],
    missing,
  };
}

/** Nights that begin in the window. */
function nightContent(period: Period): Content {
  const { input } = period;
  const items = nightItems(period);
  const { from, to } = nightPart(period);
  const time = stretchText(from, to, input.preferences.hours);
  const length = lengthOfStretch({ from, to }) * 60_000;
  const isShifted = items.some((night) => night.to - night.from !== length);
  const notes = [
    say('note.night', { time }),
    ...(input.filter.hours ? [say('note.hours')] : []),
    ...(isShifted ? [say('note.shift')] : []),
  ];
  return {
    panels: items.length > 0 ? [nightPanel(items, period)] : [],
    head: nightHead(),
    rows: items.map((item) => nightRow(item, input)),
    notes: items.length > 0 ? notes : [],
    missing: items.length > 0 ? '' : say('none.nights'),
  };
}

/** What glucose did around meals, or from bedtime to waking up. */
export function mealsView(period: Period, show: Shown): MealsView {
  const { preferences } = period.input;
  const content = show === 'meals' ? mealContent(period) : nightContent(period);
  return {
    show,
    unit: preferences.unit,
    scale: glucoseScale(preferences),
    ...content,
    caption: say(`table.${show}`, { unit: preferences.unit }),
    isEmpty: hasNothing(period),
    hasUncounted: content.panels.some(({ traces }) => traces.some((trace) => !trace.isCounted)),
    twin: twinOf(content.panels, period),
  };
}
