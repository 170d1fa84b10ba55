import type { SensorGlucose } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { type How, type Metric, plural } from './metric.ts';
import { type Level, levelOf, levels } from './ranges.ts';

/** A reading and the time it stands for: the interval of its sensor, in minutes (C7). */
export type SensorReading = Pick<SensorGlucose, 'value' | 'unit' | 'limit'> & {
  readonly at: Instant;
  readonly minutes: number;
};

/** Values from which the spread of a sensor is worth showing (C13). */
const ENOUGH_FOR_SD = 30;
const STEP = { 'mg/dL': 1, 'mmol/L': 0.1 };

/** Beyond the sensor's range counts as one step beyond its limit: 39 and 401 mg/dL (C6). */
function counted({ value, unit, limit }: SensorReading, shown: GlucoseUnit): number {
  const step = limit === 'LO' ? -STEP[unit] : limit === 'HI' ? STEP[unit] : 0;
  return convertGlucose(value + step, unit, shown);
}

const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);
export const minutesOf = (readings: readonly SensorReading[]): number =>
  sum(readings.map(({ minutes }) => minutes));

function howOf(readings: readonly SensorReading[], rule: string, source: string): How {
  const beyond = readings.filter(({ limit }) => limit !== undefined).length;
  const words =
    beyond > 0 ? ` ${plural(beyond, 'reading')} LO or HI, taken as 39 and 401 mg/dL.` : '';
  return { rule: `${rule}${words}`, counted: readings.length, leftOut: [], source };
}

/** Mean in `unit`, each reading weighted with the time it stands for; null without any. Metrics §1. */
export function sensorMean(readings: readonly SensorReading[], unit: GlucoseUnit): Metric {
  const rule = 'Each reading weighted with the interval of its sensor, nothing filled in.';
  const how = howOf(readings, rule, 'Metrics §1, C6, C7');
  const weighted = sum(readings.map((r) => counted(r, unit) * r.minutes));
  return { value: readings.length > 0 ? weighted / minutesOf(readings) : null, unit, how };
}

/** Sample standard deviation in `unit`, divisor n − 1; unknown below 30 readings. C13. */
export function sensorSpread(readings: readonly SensorReading[], unit: GlucoseUnit): Metric {
  const values = readings.map((r) => counted(r, unit));
  const n = values.length;
  const mean = sum(values) / n;
  const short = n < ENOUGH_FOR_SD ? ` Needs ${ENOUGH_FOR_SD} readings, has ${n}.` : '';
  const rule = `Sample standard deviation (divided by n − 1).${short}`;
  const how = howOf(readings, rule, 'Metrics C13');
  const squares = sum(values.map((v) => (v - mean) ** 2));
  return { value: n < ENOUGH_FOR_SD ? null : Math.sqrt(squares / (n - 1)), unit, how };
}

/** Coefficient of variation in percent; unknown where the spread is. Metrics §1. */
export function sensorVariation(readings: readonly SensorReading[]): Metric {
  const spread = sensorSpread(readings, 'mg/dL');
  const mean = sensorMean(readings, 'mg/dL').value;
  const how = { ...spread.how, rule: `Standard deviation over mean. ${spread.how.rule}` };
  const value = spread.value === null || !mean ? null : (100 * spread.value) / mean;
  return { value, unit: '%', how };
}

/** Minutes in each consensus range, by the unit of the sensor. C4, C5, C6, C7. */
export function sensorMinutes(
  readings: readonly SensorReading[],
): Readonly<Record<Level, { readonly minutes: number; readonly readings: number }>> {
  const of = (level: Level) => {
    const within = readings.filter((reading) => levelOf(reading) === level);
    return [level, { minutes: minutesOf(within), readings: within.length }] as const;
  };
  const [veryLow, low, target, high, veryHigh] = levels.map((level) => of(level)[1]);
  const none = { minutes: 0, readings: 0 };
  return {
    'very-low': veryLow ?? none,
    low: low ?? none,
    target: target ?? none,
    high: high ?? none,
    'very-high': veryHigh ?? none,
  };
}

/** Share of `windowMs` that readings stand for, in percent. Metrics §6. */
export function sensorActive(readings: readonly SensorReading[], windowMs: number): Metric {
  const rule = 'The time that readings stand for, of the time of this day that was read.';
  const how = howOf(readings, rule, 'Metrics §6, C7, C11');
  const value = windowMs > 0 ? (100 * minutesOf(readings) * 60_000) / windowMs : null;
  return { value: value === null ? null : Math.min(100, value), unit: '%', how };
}
