import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Person, Whose } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { announce } from '#store/changes.ts';
import type { FiledEvent } from '#store/columns.ts';
import type { ReadDay } from '#store/days.ts';
import { isTold, nearbyDates } from '#store/nearby.ts';
import type { DeviceSummary } from '#store/summary.ts';

/** The newest days of a device that is being read: this tab shows them, nothing has stored them. */
export interface Arriving {
  readonly filed: readonly FiledEvent[];
  readonly device: DeviceSummary;
}

let now: (Arriving & { readonly person: string }) | undefined;

/** Shows what has come so far to whoever looks at days; nothing from the end of a reading on. */
export function showArriving({ id }: Person, arriving: Arriving | undefined): void {
  if (!arriving && now?.person !== id) return;
  now = arriving && { ...arriving, person: id };
  announce({ person: id, what: 'days' });
}

const arrivingTo = ({ id }: Whose): readonly FiledEvent[] => (now?.person === id ? now.filed : []);

/** Of two with one id the one that has just come, and no part of an event beside it. */
function withFresh(stored: readonly DeviceEvent[], fresh: readonly DeviceEvent[]) {
  const ids = new Set(fresh.map(({ id }) => id));
  const both = [...stored.filter(({ id }) => !ids.has(id)), ...fresh];
  const parts = new Set(both.flatMap((event) => (event.parts ?? []).map(({ id }) => id)));
  const all = both.filter(({ id }) => !parts.has(id));
  return all.toSorted((a, b) => a.at - b.at || a.order - b.order);
}

/** The stored day with what arrives just now in it. */
export function withArriving(person: Person, date: LocalDate, day: ReadDay): ReadDay {
  const filed = arrivingTo(person).filter(({ local }) => local === date);
  if (!now || filed.length === 0) return day;
  const { device } = now;
  const others = day.devices.filter(({ key }) => key !== device.key);
  const fresh = filed.map(({ event }) => event);
  return { ...day, events: withFresh(day.events, fresh), devices: [...others, device] };
}

/** What was said about a day on those around it, with what arrives just now. */
export function nearbyWithArriving(
  person: Person,
  date: LocalDate,
  stored: readonly DeviceEvent[],
): readonly DeviceEvent[] {
  const dates = nearbyDates(date);
  const near = arrivingTo(person).filter(({ local, event }) => isTold(event) && dates.has(local));
  return withFresh(
    stored,
    near.map(({ event }) => event),
  );
}

/** What the device that is being read was and is set to. */
export const arrivingSettings = (person: Person): readonly EventOf<'settings'>[] =>
  arrivingTo(person)
    .map(({ event }) => event)
    .filter((event) => event.kind === 'settings');

/** The dates that hold something, with those that arrive just now. */
export function datesWithArriving(
  { id }: Whose,
  dates: readonly LocalDate[],
): readonly LocalDate[] {
  if (now?.person !== id) return dates;
  return [...new Set([...dates, ...now.filed.map(({ local }) => local)])].toSorted();
}
