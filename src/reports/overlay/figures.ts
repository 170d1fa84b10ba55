import { instant } from '#domain/time.ts';
import { type GlucoseUnit } from '#domain/units.ts';
import { localDateOf } from '#time/zone.ts';
import { figureOf, numberText } from '../day/figure.ts';
import type { Figure, StatisticGroup } from '../day/view.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { minuteAt } from '../metrics/by-time.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { sensorMean, sensorSpread } from '../metrics/sensor.ts';
import type { PeriodInput } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import { dateText, minuteText } from '../period/time-text.ts';
import { cellsOf, extremesOf } from './cells.ts';
import { say } from './words.ts';

type Input = Pick<PeriodInput, 'preferences' | 'zone'>;

const glucoseFigure = (id: string, label: string, metric: Metric, unit: GlucoseUnit): Figure =>
  figureOf(
    id,
    label,
    numberText(metric.value, (v) => glucoseNumber(v, unit)),
    unit,
    metric.how,
  );

/** `Tue 5 Mar, 07:12`. */
function whenText(at: number | undefined, { preferences, zone }: Input): string {
  if (at === undefined) return '';
  const date = dateText(localDateOf(instant(at), zone));
  return say('remark.when', { date, time: minuteText(minuteAt(at, zone), preferences.hours) });
}

/** The figures of all days together; each says how it came about. */
export function overlayFigures(trace: CountedTrace, input: Input): StatisticGroup {
  const { preferences } = input;
  const { unit, target } = preferences;
  const cells = cellsOf(trace, preferences);
  const found = extremesOf(trace);
  const limit = `${glucoseNumber(target[unit][1], unit)} ${unit}`;
  const range = rangeText(preferences);
  const how = (rule: string, source: string): How => ({
    rule: `${rule} ${say('how.days')}`,
    counted: trace.at.length,
    leftOut: [],
    source,
  });
  const extreme = (id: 'highest' | 'lowest'): Figure => {
    const isNumber = /\d/.test(cells[id]);
    const when = found ? whenText(trace.at[found[id]], input) : '';
    const rule = how(say('how.extreme'), 'Metrics C6');
    return figureOf(id, say(`figures.${id}`), cells[id], isNumber ? unit : '', rule, when);
  };
  const areaHow = how(say('how.area', { limit }), 'Metrics §4 (Rodbard 2009), C9');
  const rangeHow = how(say('how.range', { range }), 'Metrics §2, C4, C5, C7, C15');
  const rangeUnit = cells.range === UNKNOWN ? '' : '%';
  const figures = [
    glucoseFigure('mean', say('figures.mean'), sensorMean(trace, unit), unit),
    glucoseFigure('spread', say('figures.spread'), sensorSpread(trace, unit), unit),
    extreme('highest'),
    extreme('lowest'),
    figureOf('area', say('figures.area', { limit }), cells.area, unit, areaHow),
    figureOf('range', say('figures.range', { range }), cells.range, rangeUnit, rangeHow),
    figureOf(
      'readings',
      say('figures.readings'),
      cells.readings,
      '',
      how(say('how.readings'), 'Metrics C8'),
    ),
  ];
  return { id: 'sensor', title: say('figures'), figures, ranges: null };
}
