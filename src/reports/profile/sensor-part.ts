import { decimals } from '#domain/language.ts';
import type { Figure } from '../day/view.ts';
import { figureOf, numberText } from '../day/figure.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { minutesOf } from '../metrics/values.ts';
import { goalsOf } from '../metrics/goals.ts';
import type { Metric } from '../metrics/metric.ts';
import { byLevel, rangesOf } from '../metrics/ranges.ts';
import {
  sensorActive,
  sensorGmi,
  sensorMean,
  sensorSinceFirst,
  sensorTight,
  sensorVariation,
} from '../metrics/sensor.ts';
import { say as sayMetric } from '../metrics/sensor-words.ts';
import { minutesInLevels, tightLimits } from '../metrics/shares.ts';
import { sufficiencyOf } from '../metrics/use.ts';
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
  const { value, how } = sensorGmi(period);
  const { gmi } = goalsOf(period.input.preferences.preset);
  const asked = goal('goal.less', gmi === null ? null : say('percent', { n: gmi }));
  return figureOf('gmi', say('gmi'), numberText(value, percentOf), '%', how, asked);
}

/** The tight range, for which there is no consensus goal (metrics §2). */
function tightFigure(period: Period, missing: string): Figure {
  const { unit } = period.input.preferences;
  const limits = `${tightLimits[unit].map((n) => glucoseNumber(n, unit)).join('–')} ${unit}`;
  const { value, how } = withReason(sensorTight(period.trace(), limits), missing);
  return figureOf('tight', say('tight', { limits }), numberText(value, percentOf), '%', how);
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
  const [active, since] = [sensorActive(trace, period.ms()), sensorSinceFirst(trace)];
  const figure = (id: 'active' | 'since-first', { value, how }: Metric) =>
    figureOf(id, say(id), numberText(value, percentOf), '%', how);
  return [figure('active', active), figure('since-first', since)];
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
    tightFigure(period, missing),
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
  const how = { rule: sayMetric('shares'), counted: trace.at.length, leftOut: [], source };
  const notes = [say('ranges.minutes'), say('ranges.five')];
  const minutes = byLevel((level) => found[level].minutes);
  const bar = barOf(minutes, preferences, how, notes);
  return bar ? { shown: bar } : { missing: say('short.day', { has: 0 }) };
}
