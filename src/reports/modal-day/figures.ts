import { numberText, figureOf } from '../day/figure.ts';
import type { Figure, StatisticGroup } from '../day/view.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { inTargetText } from '../metrics/in-target.ts';
import { glucoseReadings, meanGlucose, readingCount, spreadGlucose } from '../metrics/meter.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { sensorMean, sensorMedian } from '../metrics/sensor.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import { type Readings, sidesOf } from './columns.ts';
import { count, say } from './words.ts';

const source = 'Metrics §9';

/** What a figure of the meter left out. */
function leftOut(readings: Readings, also: 'limits' | null): readonly string[] {
  const controls = readings.filter(({ control }) => control).length;
  const limits = readings.filter(({ control, limit }) => !control && limit).length;
  return [
    ...(controls > 0 ? [count('control', controls)] : []),
    ...(also && limits > 0 ? [count('limits', limits)] : []),
  ];
}

/** Means of what the meter marked; none where it marked nothing. */
function taggedFigures(readings: Readings, { input }: Period): readonly Figure[] {
  const { unit } = input.preferences;
  return (['before', 'after', 'fasting'] as const).flatMap((meal) => {
    const tagged = glucoseReadings(readings).filter((reading) => reading.meal === meal);
    if (tagged.length === 0) return [];
    const mean = meanGlucose(tagged, unit);
    const how = {
      ...mean.how,
      rule: say('how.tagged'),
      leftOut: leftOut(tagged, 'limits'),
      source,
    };
    const text = numberText(mean.value, (value) => glucoseNumber(value, unit));
    return [figureOf(meal, say(`meter.${meal}`), text, unit, how, count('of', tagged.length))];
  });
}

function meterFigures(period: Period): StatisticGroup | null {
  const readings = period.readings();
  const n = readingCount(readings).value ?? 0;
  if (n === 0) return null;
  const { preferences } = period.input;
  const { unit } = preferences;
  const range = rangeText(preferences);
  const how = (rule: string, without: 'limits' | null = 'limits'): How => ({
    rule,
    counted: without ? n - readings.filter((r) => !r.control && r.limit).length : n,
    leftOut: leftOut(readings, without),
    source,
  });
  const glucose = ({ value }: Metric) => numberText(value, (v) => glucoseNumber(v, unit));
  const within = sidesOf(readings, preferences)?.in ?? UNKNOWN;
  const [mean, spread] = [meanGlucose(readings, unit), spreadGlucose(readings, unit)];
  const figures = [
    figureOf('mean', say('meter.mean'), glucose(mean), unit, how(say('how.mean'))),
    figureOf('spread', say('meter.spread'), glucose(spread), unit, how(say('how.spread'))),
    figureOf('n', say('meter.readings'), String(n), '', how(say('how.readings'), null)),
    figureOf('in', say('meter.in', { range }), within, '%', how(say('how.side', { range }), null)),
    ...taggedFigures(readings, period),
  ];
  return { id: 'meter', title: say('meter'), figures, ranges: null };
}

function sensorFigures(period: Period): StatisticGroup | null {
  const trace = period.trace();
  if (trace.at.length === 0) return null;
  const { preferences } = period.input;
  const { unit } = preferences;
  const range = rangeText(preferences);
  const [mean, median] = [sensorMean(trace, unit), sensorMedian(trace, unit)];
  const glucose = ({ value }: Metric) => numberText(value, (v) => glucoseNumber(v, unit));
  const how = { ...mean.how, rule: say('how.range', { range }), source: 'Metrics §2, C4, C5, C7' };
  const within = inTargetText(trace, preferences) ?? UNKNOWN;
  const figures = [
    figureOf('sensor-mean', say('sensor.mean'), glucose(mean), unit, mean.how),
    figureOf('sensor-median', say('sensor.median'), glucose(median), unit, median.how),
    figureOf('sensor-range', say('sensor.range', { range }), within, '%', how),
  ];
  return { id: 'sensor', title: say('sensor'), figures, ranges: null };
}

/** The figures of all of it; of each device class that is there. */
export const modalFigures = (period: Period): readonly StatisticGroup[] =>
  [meterFigures(period), sensorFigures(period)].filter((group) => group !== null);
