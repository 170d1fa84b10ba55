import type { IDBPTransaction } from 'idb';
import { deviceKey } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { addDays, type LocalDate, wallDate } from '#domain/time.ts';
import type { View, ViewSchema } from './database.ts';
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

type Asking = IDBPTransaction<ViewSchema, ('captures' | 'settings')[]>;
/** Dates on which each device was read. */
type ReadDates = ReadonlyMap<string, ReadonlySet<LocalDate>>;

/** Captures are only ever added: while there are as many, they are the same. */
const known = new WeakMap<View, { readonly captures: number; readonly dates: ReadDates }>();

async function readDates(tx: Asking): Promise<ReadDates> {
  const [store, last] = [tx.objectStore('captures'), known.get(tx.db)];
  if (last && last.captures === (await store.count())) return last.dates;
  const captures = await store.getAll();
  const dates = new Map<string, Set<LocalDate>>();
  for (const { device, clock } of captures) {
    const key = deviceKey(device);
    dates.set(key, (dates.get(key) ?? new Set()).add(wallDate(clock.device)));
  }
  known.set(tx.db, { captures: captures.length, dates });
  return dates;
}

/**
 * What each device was set to about a stretch of dates: all that it said when it was last read up to the
 * first of them, whenever a setting was changed since, and when it was next read after the last one. Where
 * it was not read before, or not since, it is all that it ever said on that side. Once, all captures are
 * read for it; no day is.
 */
export async function readSettings(
  view: View,
  stretch: Stretch,
): Promise<readonly SettingsEvent[]> {
  const tx = view.transaction(['captures', 'settings']);
  const found = [...(await readDates(tx))].map(([device, read]) =>
    settingsBetween(tx, device, read, stretch),
  );
  return (await Promise.all(found)).flat();
}

async function settingsBetween(
  tx: Asking,
  device: string,
  readOn: ReadonlySet<LocalDate>,
  { from, to }: Stretch,
): Promise<readonly SettingsEvent[]> {
  const store = tx.objectStore('settings');
  const within = (first: string, last: string) =>
    IDBKeyRange.bound([device, first], [device, last]);
  const told = (await store.getAllKeys(within('0', '9'))).map(([, date]) => date);
  const read = told.filter((date) => readOn.has(date));
  const first = read.findLast((date) => date <= from) ?? '0';
  const last = read.find((date) => date > to) ?? '9';
  return (await store.getAll(within(first, last))).flatMap(({ events }) => events);
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

/** Of settings those of the pumps among these events. */
export function settingsOfPumps(
  settings: readonly SettingsEvent[],
  events: readonly DeviceEvent[],
): readonly SettingsEvent[] {
  const told = events.filter(({ kind }) => pumpKinds.includes(kind));
  const pumps = new Set(told.map(({ device }) => device));
  return settings.filter(({ device }) => pumps.has(device));
}
