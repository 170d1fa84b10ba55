import { decimals } from '#domain/language.ts';
import type { Figure } from '../day/view.ts';
import { figureOf, numberText } from '../day/figure.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { gmiOf, meanOf, minutesOf } from '../metrics/central.ts';
import { goalsOf } from '../metrics/goals.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { byLevel, rangesOf } from '../metrics/ranges.ts';
import { sensorActive, sensorMean, sensorVariation } from '../metrics/sensor.ts';
import { minutesInLevels } from '../metrics/shares.ts';
import { activeSinceFirst, FULL_ACTIVE, FULL_DAYS, sufficiencyOf } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { barOf } from './bar.ts';
import type { Part, RangeBar } from './view.ts';
import { say } from './words.ts';

const goal = (ask: 'goal.less' | 'goal.most', n: string | null): string =>
  n === null ? '' : say(ask, { n });

const percentOf = (n: number) => decimals(n, 1);

/** Mean in the unit of the page and what is asked of it; unknown below a day of readings. */
function meanFigure(period: Period, missing: string): Figure {
  const { unit, preset } = period.input.preferences;
  const asked = goalsOf(preset).mean?.[unit];
  const { value, how } = withReason(sensorMean(period.trace(), unit), missing);
  const text = numberText(value, (n) => glucoseNumber(n, unit));
  const remark = asked === undefined ? '' : `${glucoseNumber(asked, unit)} ${unit}`;
  return figureOf('mean', say('mean'), text, unit, how, goal('goal.less', remark || null));
}

/** A number with the reason why it is not shown, where there is one. */
const withReason = ({ value, unit, how }: Metric, missing: string): Metric =>
  missing
    ? { value: null, unit, how: { ...how, rule: `${how.rule} ${missing}` } }
    : { value, unit, how };

/** Only of 14 days and 70 % of them (metrics §1). */
function gmiFigure(period: Period): Figure {
  const { level, window, active } = sufficiencyOf(period);
  const mean = meanOf(period.trace());
  const filling = { needs: FULL_DAYS, percent: FULL_ACTIVE, has: window };
  const isFull = level === 'full';
  const short = isFull ? '' : say('short.full', { ...filling, active: decimals(active ?? 0, 0) });
  const how: How = {
    rule: [say('gmi.rule'), short].filter(Boolean).join(' '),
    counted: period.trace().at.length,
    leftOut: [],
    source: 'Metrics §1',
  };
  const value = isFull && mean !== null ? gmiOf(mean) : null;
  const { gmi } = goalsOf(period.input.preferences.preset);
  const asked = goal('goal.less', gmi === null ? null : say('percent', { n: gmi }));
  return figureOf('gmi', say('gmi'), numberText(value, percentOf), '%', how, asked);
}

function variationFigure(period: Period, missing: string): Figure {
  const { value, how } = withReason(sensorVariation(period.trace()), missing);
  const asked = goal(
    'goal.most',
    say('percent', { n: goalsOf(period.input.preferences.preset).cv }),
  );
  return figureOf('cv', say('cv'), numberText(value, percentOf), '%', how, asked);
}

/** Both shares of time that printed profiles know, by their names (metrics §6). */
function useFigures(period: Period): readonly Figure[] {
  const trace = period.trace();
  const active = sensorActive(trace, period.ms());
  const how = { ...active.how, rule: say('since-first.rule') };
  const since = numberText(activeSinceFirst(trace), percentOf);
  return [
    figureOf('active', say('active'), numberText(active.value, percentOf), '%', active.how),
    figureOf('since-first', say('since-first'), since, '%', how),
  ];
}

/** Why numbers of a profile are not shown: less than a day of readings. Empty where they are. */
export function tooFew(period: Period): string {
  const hours = minutesOf(period.trace()) / 60;
  const isShort = sufficiencyOf(period).level === 'hours';
  return isShort ? say('short.day', { has: decimals(Math.floor(hours * 10) / 10, 1) }) : '';
}

export function sensorFigures(period: Period): readonly Figure[] {
  const missing = tooFew(period);
  return [
    meanFigure(period, missing),
    gmiFigure(period),
    variationFigure(period, missing),
    ...useFigures(period),
  ];
}

export function sensorRanges(period: Period): Part<RangeBar> {
  const { preferences } = period.input;
  const trace = period.trace();
  const missing = tooFew(period);
  if (missing) return { missing };
  const found = minutesInLevels(trace, rangesOf(preferences));
  const source = 'Metrics §2, C4, C5, C6, C7, C15';
  const how = { rule: say('ranges.rule'), counted: trace.at.length, leftOut: [], source };
  const notes = [say('ranges.minutes'), say('ranges.five')];
  const minutes = byLevel((level) => found[level].minutes);
  const bar = barOf(minutes, preferences, how, notes);
  return bar ? { shown: bar } : { missing: say('short.day', { has: 0 }) };
}
