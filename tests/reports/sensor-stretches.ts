import type { DeviceTrace } from '#domain/trace.ts';
import { momentOf } from '#time/zone.ts';
import { BERLIN } from './day-events.ts';

const MINUTE = 60_000;

export interface Stretch {
  /** The first reading, on the clock of the zone: `2026-03-05T08:00`. */
  readonly from: string;
  readonly values: readonly number[];
  /** Minutes between two; 5 where not given. */
  readonly every?: number;
}

/** Sensor readings in mg/dL, one behind the other in real time; 39 is LO, 401 HI. */
export function sensorDays(stretches: readonly Stretch[], where = BERLIN): DeviceTrace {
  const readings = stretches.flatMap(({ from, values, every = 5 }) => {
    const start = momentOf(Date.parse(`${from}:00Z`), where);
    return values.map((value, i) => ({ at: start + i * every * MINUTE, value }));
  });
  return {
    device: 'cgm:1:1',
    at: Float64Array.from(readings, ({ at }) => at),
    value: Float64Array.from(readings, ({ value }) => Math.min(400, Math.max(40, value))),
    mmol: new Uint8Array(readings.length),
    limit: Uint8Array.from(readings, ({ value }) => (value < 40 ? 1 : value > 400 ? 2 : 0)),
  };
}

/** As many times the same value. */
export const flat = (value: number, times: number): readonly number[] =>
  Array.from({ length: times }, () => value);
