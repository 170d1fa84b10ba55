import { deviceKey } from '#domain/capture.ts';
import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { addDays, type LocalDate, wallDate } from '#domain/time.ts';
import type { View } from './database.ts';
import type { StoredDay } from './day.ts';
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

const settingsOf = (day: StoredDay | undefined): readonly SettingsEvent[] =>
  (day?.events ?? [])
    .map(({ event }) => event)
    .filter((event): event is SettingsEvent => event.kind === 'settings');

/** A reading that broke off early told no settings: then the one next to it is asked, so many times. */
const LOOKS = 4;

/** The settings of the first of these dates that has any. */
async function firstSettings(view: View, device: string, dates: readonly LocalDate[]) {
  for (const date of dates.slice(0, LOOKS)) {
    const settings = settingsOf(await view.get('days', [device, date]));
    if (settings.length > 0) return settings;
  }
  return [];
}

/** Every settings event of a device from one date to another, both included. */
async function settingsWithin(view: View, device: string, from: string, to: string) {
  const range = IDBKeyRange.bound([device, from], [device, to]);
  return (await view.getAll('days', range)).flatMap(settingsOf);
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

/**
 * What the pumps among these events were set to about a stretch of dates. Those up to the 22 log no
 * basal rates: of them every change between two readings is all that tells.
 */
export async function settingsOfPumps(
  view: View,
  stretch: Stretch,
  events: readonly DeviceEvent[],
): Promise<readonly SettingsEvent[]> {
  const keysOf = (kinds: readonly DeviceEvent['kind'][]) =>
    new Set(events.filter(({ kind }) => kinds.includes(kind)).map(({ device }) => device));
  const logging = keysOf(['basal-rate']);
  const settings = [...keysOf(pumpKinds)].map((key) =>
    readSettings(view, key, stretch, !logging.has(key)),
  );
  return (await Promise.all(settings)).flat();
}

/**
 * What a device was set to about a stretch of dates: what it said when it was last read up to its
 * first date, and when it was next read after its last one. `between`: also every change in between,
 * for a pump that tells its schedule nowhere else; one record for each of those days. Without it two,
 * and once all captures.
 */
export async function readSettings(
  view: View,
  device: string,
  { from, to }: Stretch,
  between: boolean,
): Promise<readonly SettingsEvent[]> {
  const dates = (await readDates(view)).get(device) ?? [];
  const before = dates.filter((read) => read <= from).toReversed();
  const after = dates.filter((read) => read > to);
  if (between) return settingsWithin(view, device, before[0] ?? '0', after[0] ?? '9');
  const found = [before, after].map((list) => firstSettings(view, device, list));
  return (await Promise.all(found)).flat();
}
