import type { DeviceEvent } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import type { LocalDate, Zone } from '#domain/time.ts';
import { withView } from '#store/database.ts';
import { readCalendar, readDay, readDevices } from '#store/days.ts';
import type { DeviceSummary } from '#store/summary.ts';
import { datesWithArriving, withArriving } from './arriving.ts';

export type { DeviceSummary } from '#store/summary.ts';

export interface DayData {
  readonly date: LocalDate;
  readonly zone: Zone;
  /** In the order they happened. */
  readonly events: readonly DeviceEvent[];
  /** Those that have an event on this day. */
  readonly devices: readonly DeviceSummary[];
}

/**
 * All events of one local day, on the calling thread. A day without any is read again once the
 * view is known to hold all that the journal holds: a lost database never looks like an empty day.
 */
export async function openDay(person: Person, date: LocalDate, zone: Zone): Promise<DayData> {
  const read = async () =>
    withArriving(person, date, await withView(person.id, (view) => readDay(view, date)));
  const day = await read();
  if (day.isWhole || day.events.length > 0) return { date, zone, ...day };
  const { checkHealth } = await import('./health.ts');
  await checkHealth(person);
  return { date, zone, ...(await read()) };
}

/** The local dates that have data, ascending. */
export const calendar = async (person: Person): Promise<readonly LocalDate[]> =>
  datesWithArriving(person, await withView(person.id, readCalendar));

/** Every device ever read, the last read first. */
export const listDevices = ({ id }: Person): Promise<readonly DeviceSummary[]> =>
  withView(id, readDevices);
