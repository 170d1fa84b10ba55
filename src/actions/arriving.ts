import type { Person } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { announce } from '#store/changes.ts';
import type { FiledEvent } from '#store/columns.ts';
import type { ReadDay } from '#store/days.ts';
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

/** The stored day with what arrives just now in it. */
export function withArriving({ id }: Person, date: LocalDate, day: ReadDay): ReadDay {
  if (now?.person !== id) return day;
  const { device, filed } = now;
  const fresh = filed.filter(({ local }) => local === date).map(({ event }) => event);
  if (fresh.length === 0) return day;
  const ids = new Set(fresh.map((event) => event.id));
  const events = [...day.events.filter((event) => !ids.has(event.id)), ...fresh];
  const others = day.devices.filter(({ key }) => key !== device.key);
  return {
    ...day,
    events: events.toSorted((a, b) => a.at - b.at || a.order - b.order),
    devices: [...others, device],
  };
}

/** The dates that hold something, with those that arrive just now. */
export function datesWithArriving(
  { id }: Person,
  dates: readonly LocalDate[],
): readonly LocalDate[] {
  if (now?.person !== id) return dates;
  return [...new Set([...dates, ...now.filed.map(({ local }) => local)])].toSorted();
}
