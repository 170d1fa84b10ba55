import type { EventOf } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import { convertGlucose } from '#domain/units.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { eachIn, type Stretch, traceIn, wholeHours } from '../metrics/by-time.ts';
import { quartilesOf } from '../metrics/central.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { inTargetText } from '../metrics/in-target.ts';
import { meanGlucose, readingCount, spreadGlucose, targetCounts } from '../metrics/meter.ts';
import { printedShares } from '../metrics/ranges.ts';
import type { Period } from '../period/period.ts';
import { hourLabel, stretchText } from '../period/time-text.ts';
import type { Grouping, MeterSummary, ModalColumn, SensorSummary, SideShares } from './view.ts';
import { count, say } from './words.ts';

export type Readings = readonly EventOf<'meter-glucose'>[];

/** A stretch of every day and its name. */
type Named = Stretch & Pick<ModalColumn, 'name' | 'label'>;

function namedStretches(show: Grouping, { dayparts, hours }: Preferences): readonly Named[] {
  if (show === 'periods')
    return dayparts.map(({ id, from, to }) => ({ from, to, name: say(id), label: say(id) }));
  return wholeHours.map(({ from, to }) => ({
    from,
    to,
    name: stretchText(from, to, hours),
    label: hourLabel(from / 60, hours),
  }));
}

/** Mean and one standard deviation to each side, by the meter statistics of any page. */
function meterSummary(readings: Readings, { unit }: Preferences): MeterSummary | null {
  const mean = meanGlucose(readings, unit).value;
  const spread = spreadGlucose(readings, unit).value;
  if (mean === null) return null;
  const at = (side: number) => (spread === null ? null : mean + side * spread);
  return { mean, low: at(-1), high: at(1) };
}

/** Percent of readings to each side of the target; together 100. */
export function sidesOf(readings: Readings, { target }: Preferences): SideShares | null {
  const { below, in: within, above } = targetCounts(readings, target);
  const counts = { low: below, target: within, high: above, 'very-low': 0, 'very-high': 0 };
  const printed = printedShares(counts);
  return printed && { below: printed.low, in: printed.target, above: printed.high };
}

function sensorSummary(trace: CountedTrace, { unit }: Preferences): SensorSummary | null {
  const quartiles = quartilesOf(trace);
  if (!quartiles) return null;
  const [low, middle, high] = quartiles.map((mgdl) => convertGlucose(mgdl, 'mg/dL', unit));
  return { low: low!, middle: middle!, high: high! };
}

const percent = (text: string | null | undefined): string => (text == null ? UNKNOWN : `${text} %`);

interface Group {
  readonly readings: Readings;
  readonly trace: CountedTrace;
}

type Summary = Pick<ModalColumn, 'count' | 'meter' | 'sides' | 'sensor'>;

const middleText = ({ low, high }: SensorSummary, { unit }: Preferences): string =>
  `${glucoseNumber(low, unit)}–${glucoseNumber(high, unit)}`;

function cellsOf(summary: Summary, { readings, trace }: Group, period: Period) {
  const { preferences } = period.input;
  const { unit } = preferences;
  const { count: n, meter, sides, sensor } = summary;
  const spread = spreadGlucose(readings, unit).value;
  const text = (value: number | null | undefined) =>
    value == null ? UNKNOWN : glucoseNumber(value, unit);
  const ofMeter = [
    String(n),
    text(meter?.mean),
    text(spread),
    percent(sides?.below),
    percent(sides?.in),
    percent(sides?.above),
  ];
  const ofSensor = [
    text(sensor?.middle),
    sensor ? middleText(sensor, preferences) : UNKNOWN,
    percent(inTargetText(trace, preferences)),
  ];
  return [...(hasMeter(period) ? ofMeter : []), ...(hasSensor(period) ? ofSensor : [])];
}

/** Whether anything was measured with a meter, or a sensor, in the chosen time. */
export const hasMeter = (period: Period): boolean =>
  (readingCount(period.readings()).value ?? 0) > 0;
export const hasSensor = (period: Period): boolean => period.trace().at.length > 0;

function textOf(name: string, { count: n, meter, sensor }: Summary, preferences: Preferences) {
  const { unit } = preferences;
  const readings = count('readings', n);
  const parts = [
    meter && say('text.meter', { name, mean: glucoseNumber(meter.mean, unit), unit, readings }),
    sensor &&
      say('text.sensor', {
        median: glucoseNumber(sensor.middle, unit),
        unit,
        middle: middleText(sensor, preferences),
      }),
  ].filter(Boolean);
  if (parts.length === 0) return say('text.none', { name });
  return meter ? parts.join(' · ') : `${name} · ${parts.join(' · ')}`;
}

/** Each hour, or each part of the day, with all that was measured in it. */
export function modalColumns(period: Period, show: Grouping): readonly ModalColumn[] {
  const { preferences, zone } = period.input;
  const stretches = namedStretches(show, preferences);
  const readings = eachIn(period.readings(), stretches, zone);
  const traces = traceIn(period.trace(), stretches, zone);
  return stretches.map((named, i) => {
    const group = { readings: readings[i]!, trace: traces[i]! };
    const summary = {
      count: readingCount(group.readings).value ?? 0,
      meter: meterSummary(group.readings, preferences),
      sides: sidesOf(group.readings, preferences),
      sensor: sensorSummary(group.trace, preferences),
    };
    const text = textOf(named.name, summary, preferences);
    return { ...named, ...summary, cells: cellsOf(summary, group, period), text };
  });
}
