import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Person, Whose } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { readCalendar, readDay, readDevices } from '#store/days.ts';
import { readNearby, readSettings, settingsOfPumps } from '#store/nearby.ts';
import type { DeviceSummary } from '#store/summary.ts';
import {
  arrivingSettings,
  datesWithArriving,
  nearbyWithArriving,
  withArriving,
} from './arriving.ts';

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
  const read = () => withView(person.id, (view) => readAll(view, person, date));
  const day = await read();
  if (day.isWhole || day.events.length > 0) return { date, zone, ...day };
  const { checkHealth } = await import('./health.ts');
  await checkHealth(person);
  return { date, zone, ...(await read()) };
}

async function readAll(view: View, person: Person, date: LocalDate) {
  const [stored, told, around] = await Promise.all([
    readDay(view, date),
    readNearby(view, date),
    readSettings(view, { from: date, to: date }),
  ]);
  const day = withArriving(person, date, stored);
  const nearby = nearbyWithArriving(person, date, told);
  const settings = settingsOfPumps(around, [...nearby, ...day.events]);
  return { ...day, nearby, settings: [...settings, ...arrivingSettings(person)] };
}

/** The local dates that have data, ascending. */
export const calendar = async (person: Whose): Promise<readonly LocalDate[]> =>
  datesWithArriving(person, await withView(person.id, readCalendar));

/** Every device ever read, the last read first. */
export const listDevices = ({ id }: Person): Promise<readonly DeviceSummary[]> =>
  withView(id, readDevices);
