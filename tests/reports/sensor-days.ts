import { deviceKey } from '#domain/capture.ts';
import { instant, type Instant } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';

export const SENSOR = deviceKey({ family: 'paradigm', model: '754', serial: '654321' });

/** The moment of a wall time in Berlin's winter. */
export const winter = (wall: string): Instant => instant(Date.parse(`${wall}:00+01:00`));

/** Readings every five minutes from `from` up to `to`, each as `of` its index and moment says; null is a gap. */
export function sensorFrom(
  from: string,
  to: string,
  of: (index: number, at: Instant) => number | null,
): DeviceTrace {
  const [start, end] = [winter(from), winter(to)];
  const all = Array.from({ length: (end - start) / 300_000 }, (_, i) => {
    const at = instant(start + i * 300_000);
    return { at, value: of(i, at) };
  }).flatMap(({ at, value }) => (value === null ? [] : [{ at, value }]));
  return {
    device: SENSOR,
    at: Float64Array.from(all, ({ at }) => at),
    value: Float64Array.from(all, ({ value }) => value),
    mmol: new Uint8Array(all.length),
    limit: new Uint8Array(all.length),
  };
}

/** Minutes after midnight on Berlin's winter clock. */
export const minuteOf = (at: Instant): number => (((at / 60_000 + 60) % 1440) + 1440) % 1440;
