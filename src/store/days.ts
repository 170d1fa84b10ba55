import { unreadable } from '#domain/decoder.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { type LocalDate, localDate, type Zone } from '#domain/time.ts';
import { keyboard } from '#domain/typed-entry.ts';
import type { FiledEvent } from './columns.ts';
import type { Meta, StoredCapture, View } from './database.ts';
import { allOf, eventsOf, groupByDay, mergeDay, settingsIn, type StoredDay } from './day.ts';
import { type DeviceSummary, laterSummary } from './summary.ts';

/** What decoding and placing one capture gave. */
export interface Absorbed {
  readonly capture: StoredCapture;
  readonly filed: readonly FiledEvent[];
  readonly clockSkewMs: number;
}

/** Says that days were written: what was read of them before counts no more (kept-days.ts). */
const newRevision = () => ({ revision: crypto.randomUUID() });

const writing = (view: View) =>
  view.transaction(['days', 'settings', 'captures', 'meta'], 'readwrite');
type Writing = ReturnType<typeof writing>;

/** Puts a day in the place of `before`, and what it tells of settings in their own place. */
function putDay(tx: Writing, day: StoredDay, before?: StoredDay): void {
  void tx.objectStore('days').put(day);
  const [settings, told] = [tx.objectStore('settings'), settingsIn(day)];
  if (told) void settings.put(told);
  else if (before && settingsIn(before)) void settings.delete([day.device, day.date]);
}

function replaceDays(tx: Writing, days: readonly StoredDay[]): void {
  void tx.objectStore('days').clear();
  void tx.objectStore('settings').clear();
  for (const day of days) putDay(tx, day);
}

/** Merges one capture into the days it touches, in one transaction; returns how many events are new. */
export async function mergeDays(view: View, absorbed: Absorbed, zone: Zone): Promise<number> {
  const tx = writing(view);
  const [days, meta] = [tx.objectStore('days'), tx.objectStore('meta')];
  const groups = [...groupByDay(absorbed.filed).values()];
  const stored = await Promise.all(groups.map(({ device, date }) => days.get([device, date])));
  const merged = groups.map((group, i) => mergeDay(stored[i], group));
  const { calendar = {} } = (await meta.get('calendar')) ?? {};
  const { devices = {} } = (await meta.get('devices')) ?? {};
  const recounted = countDates(
    countDates(calendar, stored, -1),
    merged.map(({ day }) => day),
    1,
  );
  void meta.put({ calendar: recounted }, 'calendar');
  void meta.put({ devices: withSummary(devices, absorbed) }, 'devices');
  void meta.put({ zone }, 'zone');
  void meta.put(newRevision(), 'revision');
  void tx.objectStore('captures').put(absorbed.capture);
  for (const [i, { day }] of merged.entries()) putDay(tx, day, stored[i]);
  await tx.done;
  return merged.reduce((sum, { added }) => sum + added, 0);
}

function countDates(
  calendar: Meta['calendar'],
  days: readonly (StoredDay | undefined)[],
  by: number,
): Meta['calendar'] {
  const counted = { ...calendar };
  for (const date of days.flatMap((day) => day?.dates ?? [])) {
    counted[date] = (counted[date] ?? 0) + by;
    if (counted[date] === 0) delete counted[date];
  }
  return counted;
}

function withSummary(
  devices: Meta['devices'],
  { capture, clockSkewMs }: Absorbed,
): Meta['devices'] {
  const { device, clock, complete, sections } = capture;
  if (device.family === keyboard.family) return devices;
  const key = `${device.family}:${device.model}:${device.serial}`;
  const summary: DeviceSummary = {
    key,
    device,
    capture: capture.id,
    lastRead: clock.host,
    clockSkewMs,
    complete,
    readings: capture.readings ?? 0,
    sections,
    problems: unreadable(capture.problems),
  };
  return { ...devices, [key]: laterSummary(devices[key], summary) };
}

/** Days built in memory from one capture after the other, to replace all that are stored. */
export class Rebuilding {
  readonly #days = new Map<string, StoredDay>();
  readonly #captures: StoredCapture[] = [];
  #devices: Meta['devices'] = {};

  add(absorbed: Absorbed): void {
    this.#captures.push(absorbed.capture);
    this.#devices = withSummary(this.#devices, absorbed);
    for (const [key, group] of groupByDay(absorbed.filed)) {
      this.#days.set(key, mergeDay(this.#days.get(key), group).day);
    }
  }

  /** Swaps everything derived for what was added, in one transaction: no reader sees half of it. */
  async commit(view: View, zone: Zone): Promise<void> {
    const tx = writing(view);
    const all = [...this.#days.values()];
    replaceDays(tx, all);
    for (const capture of this.#captures) void tx.objectStore('captures').put(capture);
    const meta = tx.objectStore('meta');
    void meta.put({ calendar: countDates({}, all, 1) }, 'calendar');
    void meta.put({ devices: this.#devices }, 'devices');
    void meta.put({ zone }, 'zone');
    void meta.put(newRevision(), 'revision');
    await tx.done;
  }
}

/** Files every event under its date in another zone; `dateOf` says which that is. */
export async function refileDays(
  view: View,
  zone: Zone,
  dateOf: (event: DeviceEvent) => LocalDate,
): Promise<void> {
  const tx = writing(view);
  const refiled = (await tx.objectStore('days').getAll()).map((day) => {
    const { device, date, parts = [] } = day;
    const filed = allOf(day).map(({ event }) => ({ event, local: dateOf(event) }));
    return mergeDay(undefined, { device, date, filed, parts }).day;
  });
  replaceDays(tx, refiled);
  void tx.objectStore('meta').put({ calendar: countDates({}, refiled, 1) }, 'calendar');
  void tx.objectStore('meta').put({ zone }, 'zone');
  void tx.objectStore('meta').put(newRevision(), 'revision');
  await tx.done;
}

/** What is stored for one local date, and whether the view holds all that the journal holds. */
export interface ReadDay {
  readonly events: readonly DeviceEvent[];
  readonly devices: readonly DeviceSummary[];
  readonly isWhole: boolean;
}

export async function readDay(view: View, date: LocalDate): Promise<ReadDay> {
  const tx = view.transaction(['days', 'meta']);
  const [days, about, whole] = await Promise.all([
    tx.objectStore('days').index('dates').getAll(date),
    tx.objectStore('meta').get('devices'),
    tx.objectStore('meta').get('whole'),
  ]);
  const events = days.flatMap((day) => eventsOf(day, date)).map(({ event }) => event);
  return {
    events: events.toSorted((a, b) => a.at - b.at || a.order - b.order),
    devices: days
      .map(({ device }) => about?.devices?.[device])
      .filter((summary) => summary !== undefined)
      .filter((summary, i, all) => all.indexOf(summary) === i),
    isWhole: whole?.whole === true,
  };
}

/** The local dates that have data, ascending. */
export async function readCalendar(view: View): Promise<readonly LocalDate[]> {
  const { calendar = {} } = (await view.get('meta', 'calendar')) ?? {};
  return Object.keys(calendar).toSorted().map(localDate);
}

export async function readDevices(view: View): Promise<readonly DeviceSummary[]> {
  const { devices = {} } = (await view.get('meta', 'devices')) ?? {};
  return Object.values(devices).toSorted((a, b) => b.lastRead - a.lastRead);
}
