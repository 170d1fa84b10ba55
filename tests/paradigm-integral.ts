import type { DeviceRecord } from '#domain/event.ts';

const DAY = 86_400;
const secondsOf = (wall: string): number => Date.parse(`${wall}Z`) / 1000;

/** Adds `perHour` U/h from `from` to `to` to the days it falls on. */
function spread(days: Map<string, number>, from: number, to: number, perHour: number): void {
  for (let at = from; at < to;) {
    const next = Math.min(to, (Math.floor(at / DAY) + 1) * DAY);
    const date = new Date(at * 1000).toISOString().slice(0, 10);
    days.set(date, (days.get(date) ?? 0) + ((next - at) / 3600) * perHour);
    at = next;
  }
}

interface Rates {
  scheduled: number;
  temp: { readonly until: number; readonly of: (scheduled: number) => number } | undefined;
  suspended: boolean;
}

function heed(rates: Rates, record: DeviceRecord): void {
  if (record.kind === 'basal-rate') rates.scheduled = record.rate;
  if (record.kind === 'suspend') rates.suspended = true;
  if (record.kind === 'resume') rates.suspended = false;
  if (record.kind !== 'temp-basal') return;
  const { rate, percent = 100, minutes = 0 } = record;
  const until = secondsOf(record.wall) + minutes * 60;
  rates.temp = { until, of: (scheduled) => rate ?? (scheduled * percent) / 100 };
}

/**
 * U by day of the pump's clock, from basal segments, temporary rates, suspends and boluses alone.
 * Days on which the clock was set are not right.
 */
export function integrate(records: readonly DeviceRecord[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  const rates: Rates = { scheduled: 0, temp: undefined, suspended: false };
  let at = Infinity;
  for (const record of records.toSorted((a, b) => a.order - b.order)) {
    if (!['basal-rate', 'suspend', 'resume', 'temp-basal'].includes(record.kind)) continue;
    const now = secondsOf(record.wall);
    const { scheduled, temp, suspended } = rates;
    const tempEnd = Math.min(now, Math.max(at, temp?.until ?? -Infinity));
    if (!suspended) {
      if (temp) spread(days, at, tempEnd, temp.of(scheduled));
      spread(days, tempEnd, now, scheduled);
    }
    heed(rates, record);
    at = now;
  }
  for (const record of records) {
    if (record.kind !== 'bolus') continue;
    const date = record.wall.slice(0, 10);
    const units = (record.delivered ?? 0) + (record.extendedDelivered ?? 0);
    days.set(date, (days.get(date) ?? 0) + units);
  }
  return days;
}
