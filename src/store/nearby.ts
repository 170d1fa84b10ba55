import { deviceKey } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { addDays, type LocalDate, wallDate } from '#domain/time.ts';
import type { View } from './database.ts';
import { eachOnce, type Stretch } from './stretch.ts';

type SettingsEvent = EventOf<'settings'>;

/** The two local dates before one and the one after it. */
export const nearbyDates = (date: LocalDate): ReadonlySet<LocalDate> =>
  new Set([-2, -1, 1].map((days) => addDays(date, days)));

/** All but sensor readings, which reach into no other day. */
export const isTold = ({ kind }: DeviceEvent): boolean => kind !== 'sensor-glucose';

/**
 * What devices said on the two local dates before one and the one after it, sensor readings left
 * out: what a pump does at midnight was often told long before. Three records to read.
 */
export async function readNearby(view: View, date: LocalDate): Promise<readonly DeviceEvent[]> {
  const dates = view.transaction('days').store.index('dates');
  const before = IDBKeyRange.bound(addDays(date, -2), addDays(date, -1));
  const after = addDays(date, 1);
  const days = (await Promise.all([dates.getAll(before), dates.getAll(after)])).flat();
  const wanted = nearbyDates(date);
  return eachOnce(days)
    .flatMap(({ events }) => events)
    .filter(({ local, event }) => wanted.has(local) && isTold(event))
    .map(({ event }) => event)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
}

interface ReadDates {
  readonly captures: number;
  /** Dates on which each device was read, ascending. */
  readonly dates: ReadonlyMap<string, readonly LocalDate[]>;
}

/** Captures are only ever added: while there are as many, they are the same. */
const known = new WeakMap<View, ReadDates>();

async function readDates(view: View): Promise<ReadDates['dates']> {
  const last = known.get(view);
  if (last && last.captures === (await view.count('captures'))) return last.dates;
  const captures = await view.getAll('captures');
  const dates = new Map<string, LocalDate[]>();
  for (const { device, clock } of captures) {
    const key = deviceKey(device);
    dates.set(key, [...(dates.get(key) ?? []), wallDate(clock.device)]);
  }
  for (const [key, own] of dates) dates.set(key, own.toSorted());
  known.set(view, { captures: captures.length, dates });
  return dates;
}

/** The dates of its own clock on which a device told settings, ascending. */
async function datesTold(view: View, device: string): Promise<readonly LocalDate[]> {
  const range = IDBKeyRange.bound([device, '0'], [device, '9']);
  const keys = await view.getAllKeys('settings', range);
  return keys.map(([, date]) => date);
}

/** Kinds that only a pump tells of. */
const pumpKinds: readonly DeviceEvent['kind'][] = [
  'basal-rate',
  'bolus',
  'temp-basal',
  'suspend',
  'resume',
  'daily-total',
];

/** What the pumps among these events were set to about a stretch of dates. */
export async function settingsOfPumps(
  view: View,
  stretch: Stretch,
  events: readonly DeviceEvent[],
): Promise<readonly SettingsEvent[]> {
  const told = events.filter(({ kind }) => pumpKinds.includes(kind));
  const pumps = [...new Set(told.map(({ device }) => device))];
  return (await Promise.all(pumps.map((key) => readSettings(view, key, stretch)))).flat();
}

/**
 * What a device was set to about a stretch of dates: all that it said when it was last read up to the
 * first of them, whenever a setting was changed since, and when it was next read after the last one. Where
 * it was not read before, or not since, it is all that it ever said on that side.
 * All captures are read once for it.
 */
export async function readSettings(
  view: View,
  device: string,
  { from, to }: Stretch,
): Promise<readonly SettingsEvent[]> {
  const [dates, told] = await Promise.all([readDates(view), datesTold(view, device)]);
  const read = (dates.get(device) ?? []).filter((date) => told.includes(date));
  const first = read.findLast((date) => date <= from) ?? '0';
  const last = read.find((date) => date > to) ?? '9';
  const range = IDBKeyRange.bound([device, first], [device, last]);
  return (await view.getAll('settings', range)).flatMap(({ events }) => events);
}
