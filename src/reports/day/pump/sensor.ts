import type { EventOf } from '#domain/event.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { longestPause } from '#reports/metrics/episodes.ts';
import { chooseReadings, type Place } from '#reports/metrics/counted.ts';
import { deviceTrace, type SensorReading } from '#reports/metrics/reading.ts';
import { type DayContext, ofKind } from '../context.ts';
import type { SensorSegment } from '../view.ts';

type Reading = EventOf<'sensor-glucose'>;

/** The sensor readings of a day. */
export interface SensorTrace {
  /** One reading at a time: those of the sensor that counts, and of others where it paused. */
  readonly main: readonly Reading[];
  readonly others: readonly Reading[];
  /** Those of sensors that the person does not count. */
  readonly uncounted: readonly Reading[];
  /** Minutes that each reading stands for. */
  readonly minutes: ReadonlyMap<Reading, number>;
}

/** Readings of this day, each time taken by one sensor: as reports of many days count them (C8). */
export function sensorTrace(context: DayContext): SensorTrace {
  const readings = ofKind(context, 'sensor-glucose');
  const devices = [...new Set(readings.map(({ device }) => device))].toSorted();
  const own = new Map(devices.map((key) => [key, readings.filter((r) => r.device === key)]));
  const traces = devices.map((key) => deviceTrace(key, own.get(key) ?? []));
  const { mainSensor, uncounted: left } = context.input.preferences;
  const isLeft = ({ device }: { readonly device: string }) => left.includes(device);
  const choose = (of: typeof traces) => chooseReadings(of, [context.day], mainSensor);
  const { counted, others } = choose(traces.filter((trace) => !isLeft(trace)));
  const apart = choose(traces.filter(isLeft));
  const uncounted = [...apart.counted, ...apart.others];
  const readingAt = ({ of, index }: Place): Reading => own.get(of.device)![index]!;
  return {
    main: counted.map(readingAt),
    others: others.map(readingAt).toSorted((a, b) => a.at - b.at),
    uncounted: uncounted.map(readingAt).toSorted((a, b) => a.at - b.at),
    minutes: new Map(
      [...counted, ...others, ...uncounted].map((place) => [readingAt(place), place.minutes]),
    ),
  };
}

/** The readings that count, as the numbers of the day want them. */
export const countedReadings = ({ main, minutes }: SensorTrace): readonly SensorReading[] =>
  main.map((reading) => {
    const { at, value, unit, limit } = reading;
    const counted = { at, value, unit, minutes: minutes.get(reading) ?? 5 };
    return limit ? { ...counted, limit } : counted;
  });

/** Runs of readings of one sensor without a longer pause. */
function runs(readings: readonly Reading[], minutes: SensorTrace['minutes']): Reading[][] {
  const all: Reading[][] = [];
  for (const reading of readings) {
    const last = all.at(-1);
    const before = last?.at(-1);
    const pause = longestPause(minutes.get(reading) ?? 5);
    const goesOn = before?.device === reading.device && reading.at - before.at <= pause;
    if (last && goesOn) last.push(reading);
    else all.push([reading]);
  }
  return all;
}

export const sensorSegments = (
  readings: readonly Reading[],
  { minutes }: SensorTrace,
  unit: GlucoseUnit,
): readonly SensorSegment[] =>
  runs(readings, minutes).map((run) => ({
    at: run.map(({ at }) => at),
    y: run.map((r) => convertGlucose(r.value, r.unit, unit)),
    limits: run.flatMap(({ limit }, index) => (limit ? [{ index, limit }] : [])),
  }));
