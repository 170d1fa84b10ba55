import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { addDays, type Instant, type LocalDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import type { View } from './database.ts';
import type { StoredDay } from './day.ts';
import { isTold, readSettings, settingsOfPumps } from './nearby.ts';
import { daysOnce } from './kept-days.ts';
import type { DeviceSummary } from './summary.ts';
import { traceOf } from './trace.ts';

/** What is stored of a stretch of local dates. */
export interface ReadWindow {
  /** One for each device with a sensor, on the dates asked for. */
  readonly traces: readonly DeviceTrace[];
  /** All but sensor readings in the order they happened, from two dates before to one after. */
  readonly events: readonly DeviceEvent[];
  /** What the pumps among them were set to, as far back as their last reading before. */
  readonly settings: readonly SettingsEvent[];
  /** Every device ever read. */
  readonly devices: readonly DeviceSummary[];
  /** Whether the view holds all that the journal holds. */
  readonly isWhole: boolean;
  /** The moment it was copied at, where it is a copy; else it is of this moment. */
  readonly asOf?: Instant;
}

/** Reads the local dates from `from` to `to`, both included: one record for each device and day. */
export async function readWindow(view: View, from: LocalDate, to: LocalDate): Promise<ReadWindow> {
  const [first, last] = [addDays(from, -2), addDays(to, 1)];
  const tx = view.transaction(['days', 'meta']);
  const [days, about, whole, settings] = await Promise.all([
    daysOnce(view, tx, { from: first, to: last }),
    tx.objectStore('meta').get('devices'),
    tx.objectStore('meta').get('whole'),
    readSettings(view, { from, to }),
  ]);
  const events = toldOn(days, (local) => local >= first && local <= last);
  return {
    traces: tracesOf(days, (local) => local >= from && local <= to),
    events,
    settings: withTold(settings, events),
    devices: Object.values(about?.devices ?? {}),
    isWhole: whole?.whole === true,
  };
}

type SettingsEvent = EventOf<'settings'>;
type Keep = (local: LocalDate) => boolean;

const toldOn = (days: readonly StoredDay[], keep: Keep): readonly DeviceEvent[] =>
  days
    .flatMap(({ events }) => events)
    .filter(({ local, event }) => keep(local) && isTold(event))
    .map(({ event }) => event)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);

function tracesOf(days: readonly StoredDay[], keep: Keep): readonly DeviceTrace[] {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const devices = [...new Set(days.map(({ device }) => device))].toSorted();
  return devices
    .map((key) =>
      traceOf(
        key,
        sorted.filter(({ device }) => device === key),
        keep,
      ),
    )
    .filter(({ at }) => at.length > 0);
}

/** Those told within the stretch are among its events. */
function withTold(settings: readonly SettingsEvent[], events: readonly DeviceEvent[]) {
  const told = events.filter((event) => event.kind === 'settings');
  const ids = new Set(told.map(({ id }) => id));
  const around = settingsOfPumps(settings, events);
  return [...around.filter(({ id }) => !ids.has(id)), ...told];
}
