import type { SensorGlucose } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { DeviceTrace, Trace } from '#domain/trace.ts';
import type { CountedTrace } from './counted.ts';

/** A reading and the time it stands for: the interval of its sensor, in minutes (C7). */
export type SensorReading = Pick<SensorGlucose, 'value' | 'unit' | 'limit'> & {
  readonly at: Instant;
  readonly minutes: number;
};

type Reading = Omit<SensorReading, 'minutes'>;

const columnsOf = (readings: readonly Reading[]): Trace => ({
  at: Float64Array.from(readings, ({ at }) => at),
  value: Float64Array.from(readings, ({ value }) => value),
  mmol: Uint8Array.from(readings, ({ unit }) => (unit === 'mmol/L' ? 1 : 0)),
  limit: Uint8Array.from(readings, ({ limit }) =>
    limit === undefined ? 0 : limit === 'LO' ? 1 : 2,
  ),
});

/** The readings of one device, in the order of time, as columns. */
export const deviceTrace = (device: string, readings: readonly Reading[]): DeviceTrace => ({
  device,
  ...columnsOf(readings),
});

/** Readings that count, in the order of time, as columns. */
export const countedTrace = (readings: readonly SensorReading[]): CountedTrace => ({
  ...columnsOf(readings),
  minutes: Uint8Array.from(readings, ({ minutes }) => minutes),
});
