import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { readCalendar, readDay, readDevices } from '#store/days.ts';
import { readNearby, readSettings } from '#store/nearby.ts';
import type { DeviceSummary } from '#store/summary.ts';

export type { DeviceSummary } from '#store/summary.ts';

export interface DayData {
  readonly date: LocalDate;
  readonly zone: Zone;
  /** In the order they happened. */
  readonly events: readonly DeviceEvent[];
  /** Of the two days before and the day after, without sensor readings. */
  readonly nearby: readonly DeviceEvent[];
  /** What the pumps of this day were set to about then. */
  readonly settings: readonly EventOf<'settings'>[];
  /** Those that have an event on this day. */
  readonly devices: readonly DeviceSummary[];
}

/**
 * All events of one local day, on the calling thread. A day without any is read again once the
 * view is known to hold all that the journal holds: a lost database never looks like an empty day.
 */
export async function openDay(person: Person, date: LocalDate, zone: Zone): Promise<DayData> {
  const day = await withView(person.id, (view) => readAll(view, date));
  if (day.isWhole || day.events.length > 0) return { date, zone, ...day };
  const { checkHealth } = await import('./health.ts');
  await checkHealth(person);
  return { date, zone, ...(await withView(person.id, (view) => readAll(view, date))) };
}

async function readAll(view: View, date: LocalDate) {
  const [day, nearby] = await Promise.all([readDay(view, date), readNearby(view, date)]);
  const settings = await settingsOfPumps(view, date, [...nearby, ...day.events]);
  return { ...day, nearby, settings };
}

/** Pumps up to the 22 log no basal rates: what they were set to is all that tells. */
async function settingsOfPumps(view: View, date: LocalDate, events: readonly DeviceEvent[]) {
  const keysOf = (kinds: readonly DeviceEvent['kind'][]) =>
    new Set(events.filter(({ kind }) => kinds.includes(kind)).map(({ device }) => device));
  const logging = keysOf(['basal-rate']);
  const pumps = keysOf(['basal-rate', 'bolus', 'temp-basal', 'suspend', 'resume', 'daily-total']);
  const settings = [...pumps].map((key) => readSettings(view, key, date, !logging.has(key)));
  return (await Promise.all(settings)).flat();
}

/** The local dates that have data, ascending. */
export const calendar = ({ id }: Person): Promise<readonly LocalDate[]> =>
  withView(id, readCalendar);

/** Every device ever read, the last read first. */
export const listDevices = ({ id }: Person): Promise<readonly DeviceSummary[]> =>
  withView(id, readDevices);
