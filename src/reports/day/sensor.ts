import type { EventOf } from '#domain/event.ts';
import { convertGlucose } from '#domain/units.ts';
import { type DayContext, ofKind } from './context.ts';
import type { SensorSegment } from './view.ts';

type Reading = EventOf<'sensor-glucose'>;

const MINUTE = 60_000;
/** Intervals that sensors have; what lies between two readings is taken as the nearest (C7). */
const INTERVALS = [1, 5, 15];

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 5;

/** Minutes between readings of this trace: the usual one among those that exist. */
function sensorInterval(times: readonly number[]): number {
  const steps = times.slice(1).map((at, i) => (at - (times[i] ?? at)) / MINUTE);
  const usual = middle(steps.toSorted((a, b) => a - b));
  return INTERVALS.reduce((best, i) => (Math.abs(i - usual) < Math.abs(best - usual) ? i : best));
}

/** The longest pause that is still joined by a line: max(3 × interval, 15 min) + 1 min. */
const longestPause = (interval: number): number => (Math.max(3 * interval, 15) + 1) * MINUTE;

function runs(readings: readonly Reading[]): Reading[][] {
  const pause = longestPause(sensorInterval(readings.map(({ at }) => at)));
  const all: Reading[][] = [];
  for (const reading of readings) {
    const last = all.at(-1);
    const before = last?.at(-1);
    if (last && before && reading.at - before.at <= pause) last.push(reading);
    else all.push([reading]);
  }
  return all;
}

export function sensorSegments(context: DayContext): readonly SensorSegment[] {
  const { unit } = context.input.preferences;
  return runs(ofKind(context, 'sensor-glucose')).map((run) => ({
    at: run.map(({ at }) => at),
    y: run.map((r) => convertGlucose(r.value, r.unit, unit)),
    limits: run.flatMap(({ limit }, index) => (limit ? [{ index, limit }] : [])),
  }));
}
