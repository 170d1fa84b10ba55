import type { LocalDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { type Columns, fillColumns, readingsIn } from './columns.ts';
import type { StoredDay } from './day.ts';

type Keep = (local: LocalDate) => boolean;

const emptyColumns = (length: number): Columns => ({
  at: new Float64Array(length),
  value: new Float64Array(length),
  mmol: new Uint8Array(length),
  limit: new Uint8Array(length),
});

/** Sensor readings that cannot be kept in columns stand among the other events of their day. */
function fillListed(days: readonly StoredDay[], keep: Keep, into: Columns, from: number): number {
  let next = from;
  for (const { event, local } of days.flatMap(({ events }) => events)) {
    if (event.kind !== 'sensor-glucose' || !keep(local)) continue;
    into.at[next] = event.at;
    into.value[next] = event.value;
    into.mmol[next] = event.unit === 'mmol/L' ? 1 : 0;
    into.limit[next] = event.limit === undefined ? 0 : event.limit === 'LO' ? 1 : 2;
    next += 1;
  }
  return next;
}

const listedIn = (days: readonly StoredDay[], keep: Keep): number =>
  days
    .flatMap(({ events }) => events)
    .filter(({ event, local }) => event.kind === 'sensor-glucose' && keep(local)).length;

/** Days come in the order of the device's own dates: a clock that was set back breaks the order. */
function inOrder(columns: Columns): Columns {
  const { at } = columns;
  if (at.every((moment, i) => i === 0 || at[i - 1]! <= moment)) return columns;
  const order = Uint32Array.from(at, (_, i) => i).toSorted((a, b) => at[a]! - at[b]! || a - b);
  return {
    at: Float64Array.from(order, (i) => columns.at[i]!),
    value: Float64Array.from(order, (i) => columns.value[i]!),
    mmol: Uint8Array.from(order, (i) => columns.mmol[i]!),
    limit: Uint8Array.from(order, (i) => columns.limit[i]!),
  };
}

/** What a device's sensor gave on the local dates to keep; `days` are that device's. */
export function traceOf(device: string, days: readonly StoredDay[], keep: Keep): DeviceTrace {
  const packed = days.flatMap(({ date, sensor }) => (sensor ? [{ date, sensor }] : []));
  const length = packed.reduce(
    (sum, { sensor }) => sum + readingsIn(sensor, keep),
    listedIn(days, keep),
  );
  const columns = emptyColumns(length);
  let next = 0;
  for (const { date, sensor } of packed) next = fillColumns(date, sensor, keep, columns, next);
  fillListed(days, keep, columns, next);
  return { device, ...inOrder(columns) };
}
