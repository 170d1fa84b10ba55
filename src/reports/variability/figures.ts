import { decimals } from '#domain/language.ts';
import { convertGlucose } from '#domain/units.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure } from '../day/view.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { aucOf } from '../metrics/area.ts';
import { jIndexOf, meanOf, quartilesOf } from '../metrics/central.ts';
import { gridOf } from '../metrics/grid.ts';
import { mageOf } from '../metrics/mage.ts';
import { adrrOf, riskOf } from '../metrics/risk.ts';
import { sensorSpread, sensorVariation } from '../metrics/sensor.ts';
import { sdBetween, sdDailyMeans, sdTimes, sdWithin } from '../metrics/spreads.ts';
import { congaOf, gvpOf, moddOf } from '../metrics/variability.ts';
import type { Period } from '../period/period.ts';
import { count, say } from './words.ts';
import type { VariabilityGroup } from './view.ts';

type Key = Parameters<typeof say>[0];
type Plain = { [K in Key]: K extends `${string}.rule` ? K : never }[Key];
type Named = Plain extends `${infer Stem}.rule` ? Stem : never;

interface Asked {
  readonly id: Named;
  readonly value: number | null;
  readonly source: string;
  /** Made of values on an even grid, of which some may be filled in (C9). */
  readonly isOnGrid?: boolean;
}

function howOf({ id, source, isOnGrid }: Asked, period: Period) {
  const trace = period.trace();
  const filled = isOnGrid ? gridOf(trace).filled : 0;
  const rule = say(`${id}.rule`);
  const counted = trace.at.length;
  return {
    rule: filled > 0 ? `${rule} ${count('filled', filled)}` : rule,
    counted,
    leftOut: [],
    source,
  };
}

/** mg/dL in the unit of the page. */
function glucose(asked: Asked, period: Period): Figure {
  const { unit } = period.input.preferences;
  const text = numberText(asked.value, (mgdl) =>
    glucoseNumber(convertGlucose(mgdl, 'mg/dL', unit), unit),
  );
  return figureOf(asked.id, say(asked.id), text, unit, howOf(asked, period));
}

/** A number that no unit changes. */
function pure(asked: Asked, period: Period, digits: number, unit = ''): Figure {
  const text = numberText(asked.value, (value) => decimals(value, digits));
  return figureOf(asked.id, say(asked.id), text, unit, howOf(asked, period));
}

function spreadFigures(period: Period): readonly Figure[] {
  const trace = period.trace();
  const spread = sensorSpread(trace, 'mg/dL').value;
  const mean = meanOf(trace);
  const quartiles = quartilesOf(trace);
  const j = mean === null || spread === null ? null : jIndexOf(mean, spread);
  const between = quartiles && quartiles[2] - quartiles[0];
  const source = 'Metrics §1, C13';
  return [
    glucose({ id: 'sd', value: spread, source }, period),
    pure({ id: 'cv', value: sensorVariation(trace).value, source }, period, 1, '%'),
    glucose({ id: 'iqr', value: between, source: 'Metrics §1, C14' }, period),
    pure({ id: 'j', value: j, source: 'Metrics §1' }, period, 1),
  ];
}

function dayFigures(period: Period): readonly Figure[] {
  const trace = period.trace();
  const { zone } = period.input;
  const of = (id: Named, value: number | null) =>
    glucose({ id, value, source: 'Metrics §4, C9', isOnGrid: true }, period);
  return [
    of('within', sdWithin(trace, zone)),
    of('means', sdDailyMeans(trace, zone)),
    of('between', sdBetween(trace, zone)),
    of('times', sdTimes(trace, zone)),
    of('modd', moddOf(trace, zone)),
    of('conga1', congaOf(trace, 1)),
    of('conga4', congaOf(trace, 4)),
    of('mage', mageOf(trace)),
    pure({ id: 'gvp', value: gvpOf(trace), source: 'Metrics §4', isOnGrid: true }, period, 0, '%'),
  ];
}

function riskFigures(period: Period): readonly Figure[] {
  const trace = period.trace();
  const risk = riskOf(trace);
  const source = 'Metrics §3';
  return [
    pure({ id: 'lbgi', value: risk?.lbgi ?? null, source }, period, 1),
    pure({ id: 'hbgi', value: risk?.hbgi ?? null, source }, period, 1),
    pure({ id: 'adrr', value: adrrOf(trace, period.input.zone), source }, period, 1),
  ];
}

/** A mean over all hours is small: with one decimal more than glucose itself. */
function areaFigures(period: Period): readonly Figure[] {
  const { unit } = period.input.preferences;
  const area = aucOf(period.trace());
  const of = (id: 'above' | 'below') => {
    const value = area && convertGlucose(area[id], 'mg/dL', unit);
    const asked: Asked = { id, value, source: 'Metrics §4, C9', isOnGrid: true };
    return pure(asked, period, unit === 'mg/dL' ? 1 : 2, unit);
  };
  return [of('above'), of('below')];
}

/** Every number about how glucose varied, grouped by what it looks at. Metrics §1, §3, §4. */
export const variabilityGroups = (period: Period): readonly VariabilityGroup[] => [
  { id: 'spread', title: say('spread'), figures: spreadFigures(period) },
  { id: 'days', title: say('days'), figures: dayFigures(period) },
  { id: 'risk', title: say('risk'), figures: riskFigures(period) },
  { id: 'area', title: say('area'), figures: areaFigures(period) },
];
