import { decimals } from '#domain/language.ts';
import { pumpsIn } from '../delivery/pumps.ts';
import { deviceWords } from '../day/context.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure, StatisticGroup } from '../day/view.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { therapyDays } from '../metrics/insulin-days.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { lastSetChanges } from '../metrics/set-change.ts';
import { upkeepCount } from '../metrics/upkeep.ts';
import {
  LATE_DAYS,
  lateSets,
  longestSetLife,
  meanSetLife,
  type WornSet,
  wornSets,
} from '../metrics/upkeep-sets.ts';
import { weekdayText } from '../period/date-text.ts';
import type { Period } from '../period/period.ts';
import { hoursText, isLate, monthsOf } from './calendar.ts';
import { markOf, markSorts } from './marks.ts';
import { momentTextOf } from './moment-text.ts';
import type { SetRow, SetsView } from './view.ts';
import { say } from './words.ts';

const HOUR = 3_600_000;

const figureIn = (id: string, label: string, metric: Metric, digits: number): Figure => {
  const unit = metric.unit === 'h' ? 'h' : '';
  const text = numberText(metric.value, (value) => decimals(value, digits));
  return figureOf(id, label, text, unit, metric.how);
};

const ageHow = (counted: number): How => ({
  rule: say('rule.age'),
  counted,
  leftOut: [],
  source: 'Metrics §8',
});

/** How old the set of each pump is; the pump is named where there are several. */
function ageFigures(period: Period): readonly Figure[] {
  const changes = lastSetChanges(period).toSorted((a, b) => b.at - a.at);
  if (changes.length === 0) return [figureOf('set-age', say('age'), UNKNOWN, 'h', ageHow(0))];
  return changes.map(({ device, ageMs, until, changes: counted }, i) => {
    const name = deviceWords(device, period.input.devices);
    const label = changes.length > 1 ? say('age.of', { device: name }) : say('age');
    const text = decimals(ageMs / HOUR, 1);
    const id = i === 0 ? 'set-age' : `set-age ${device}`;
    const remark = changes.length > 1 ? '' : say(`age.${until}`);
    return figureOf(id, label, text, 'h', ageHow(counted), remark);
  });
}

function figuresOf(period: Period): StatisticGroup {
  const worn = wornSets(period);
  const days = therapyDays(period);
  const figures = [
    ...ageFigures(period),
    figureIn('set-mean', say('mean'), meanSetLife(worn), 1),
    figureIn('set-longest', say('longest'), longestSetLife(worn), 1),
    figureIn('set-late', say('late', { days: LATE_DAYS }), lateSets(worn), 0),
    figureIn('cannulas', say('cannulas'), upkeepCount(days, 'cannula'), 0),
    figureIn('tubings', say('tubings'), upkeepCount(days, 'tubing'), 0),
    figureIn('rewinds', say('rewinds'), upkeepCount(days, 'rewind'), 0),
  ];
  return { id: 'set', title: say('title'), figures, ranges: null };
}

function rowsOf(sets: readonly WornSet[], period: Period): readonly SetRow[] {
  const moment = momentTextOf(period);
  const isOne = new Set(sets.map(({ device }) => device)).size < 2;
  return sets.toReversed().map((set) => {
    const [from, to] = [moment(set.from), moment(set.to)];
    return {
      id: `${set.device} ${set.to}`,
      date: to.date,
      from: from.text,
      to: to.text,
      hours: hoursText(set),
      isLate: isLate(set),
      by: say(`by.${set.by}`),
      pump: isOne ? '' : deviceWords(set.device, period.input.devices),
    };
  });
}

/**
 * Changes of the set as a calendar, weeks beginning on `firstDay` (1 is Monday), and how long each set
 * was worn. Metrics §8.
 */
export function setsView(period: Period, firstDay = 1): SetsView {
  const events = period.around().filter(({ at }) => at >= period.span().from);
  const within = events.filter(({ at }) => at < period.span().to);
  const found = new Set(within.map(markOf));
  return {
    hasPump: pumpsIn(within).length > 0,
    weekdays: Array.from({ length: 7 }, (_, i) =>
      weekdayText(((firstDay - 1 + i) % 7) + 1, 'short'),
    ),
    months: monthsOf(period, firstDay),
    legend: markSorts.filter((sort) => found.has(sort)).map((sort) => ({ sort, name: say(sort) })),
    sets: rowsOf(wornSets(period).sets, period),
    group: figuresOf(period),
  };
}
