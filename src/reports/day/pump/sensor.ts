import type { EventOf } from '#domain/event.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { longestPause } from '#reports/metrics/low-line.ts';
import type { SensorReading } from '#reports/metrics/sensor.ts';
import { type DayContext, ofKind } from '../context.ts';
import type { SensorSegment } from '../view.ts';

type Reading = EventOf<'sensor-glucose'>;

const MINUTE = 60_000;
/** Intervals that sensors have; what lies between two readings is taken as the nearest (C7). */
const INTERVALS = [1, 5, 15];
/** Two sensors are at the same time where readings are closer than an interval less this (C8). */
const SLACK = 10_000;

/** The sensor readings of a day. */
export interface SensorTrace {
  /** One reading at a time: those of the sensor with the most, and of others where it paused. */
  readonly main: readonly Reading[];
  readonly others: readonly Reading[];
  /** Minutes between readings, by device. */
  readonly intervals: ReadonlyMap<string, number>;
}

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 5;

/** Minutes between readings of this trace: the usual one among those that exist. */
function sensorInterval(readings: readonly Reading[]): number {
  const steps = readings.slice(1).map(({ at }, i) => (at - (readings[i]?.at ?? at)) / MINUTE);
  const usual = middle(steps.toSorted((a, b) => a - b));
  return INTERVALS.reduce((best, i) => (Math.abs(i - usual) < Math.abs(best - usual) ? i : best));
}

/** A reading that came twice, whole. */
const isRepeated = (a: Reading, b: Reading | undefined) =>
  b !== undefined && a.at === b.at && a.value === b.value && a.device === b.device;

function byDevice(readings: readonly Reading[]): ReadonlyMap<string, Reading[]> {
  const all = new Map<string, Reading[]>();
  for (const reading of readings) {
    const own = all.get(reading.device);
    if (!own) all.set(reading.device, [reading]);
    else if (!isRepeated(reading, own.at(-1))) own.push(reading);
  }
  return all;
}

/** Parts readings into those nearer than `distance` to one of `taken`, and the rest; both in order. */
function partedBy(taken: readonly Reading[], readings: readonly Reading[], distance: number) {
  const near: Reading[] = [];
  const apart: Reading[] = [];
  let next = 0;
  for (const reading of readings) {
    while ((taken[next]?.at ?? Infinity) < reading.at - distance + 1) next += 1;
    const isNear = (taken[next]?.at ?? Infinity) < reading.at + distance;
    (isNear ? near : apart).push(reading);
  }
  return { near, apart };
}

const inOrder = (readings: readonly Reading[]) => readings.toSorted((a, b) => a.at - b.at);

/** Readings of this day, each time taken by one sensor (C8). */
export function sensorTrace(context: DayContext): SensorTrace {
  const sensors = [...byDevice(ofKind(context, 'sensor-glucose'))].toSorted(
    ([a, { length: n }], [b, { length: m }]) => m - n || (a < b ? -1 : 1),
  );
  const intervals = new Map(sensors.map(([key, own]) => [key, sensorInterval(own)]));
  let main: readonly Reading[] = [];
  let others: readonly Reading[] = [];
  for (const [key, own] of sensors) {
    const distance = (intervals.get(key) ?? 5) * MINUTE - SLACK;
    const { near, apart } = partedBy(main, own, distance);
    main = main.length === 0 ? own : inOrder([...main, ...apart]);
    others = near.length === 0 ? others : inOrder([...others, ...near]);
  }
  return { main, others, intervals };
}

/** The readings that count, as the numbers of the day want them. */
export const countedReadings = ({ main, intervals }: SensorTrace): readonly SensorReading[] =>
  main.map(({ at, value, unit, limit, device }) => {
    const reading = { at, value, unit, minutes: intervals.get(device) ?? 5 };
    return limit ? { ...reading, limit } : reading;
  });

/** Runs of readings of one sensor without a longer pause. */
function runs(readings: readonly Reading[], intervals: SensorTrace['intervals']): Reading[][] {
  const all: Reading[][] = [];
  for (const reading of readings) {
    const last = all.at(-1);
    const before = last?.at(-1);
    const pause = longestPause(intervals.get(reading.device) ?? 5);
    const goesOn = before?.device === reading.device && reading.at - before.at <= pause;
    if (last && goesOn) last.push(reading);
    else all.push([reading]);
  }
  return all;
}

export const sensorSegments = (
  readings: readonly Reading[],
  { intervals }: SensorTrace,
  unit: GlucoseUnit,
): readonly SensorSegment[] =>
  runs(readings, intervals).map((run) => ({
    at: run.map(({ at }) => at),
    y: run.map((r) => convertGlucose(r.value, r.unit, unit)),
    limits: run.flatMap(({ limit }, index) => (limit ? [{ index, limit }] : [])),
  }));
