import type { DeviceEvent } from '#domain/event.ts';
import { type LocalDate, wallDate } from '#domain/time.ts';
import {
  dayKey,
  type FiledEvent,
  type FiledSensor,
  fitsColumns,
  packColumns,
  type SensorColumns,
  unpackColumns,
} from './columns.ts';
import { isLater } from './summary.ts';

/** All that one device recorded on one date of its own clock. */
export interface StoredDay {
  readonly device: string;
  /** By the device's clock: an event keeps its record wherever it is placed. */
  readonly date: LocalDate;
  /** The local dates, in the person's zone, that the events fall on. */
  readonly dates: readonly LocalDate[];
  readonly events: readonly FiledEvent[];
  readonly sensor?: SensorColumns;
}

export interface MergedDay {
  readonly day: StoredDay;
  /** Results that were not there before, in any placement. */
  readonly added: number;
}

/** Something that happened to a person. What the device is set to is no news: each reading repeats it. */
export const isResult = ({ event: { kind } }: FiledEvent): boolean =>
  kind !== 'settings' && kind !== 'notice';

/**
 * A day with more events in it. Of two with the same id the one read later stays, whole, so that
 * neither the order of merging nor repeating it makes a difference. All are of one device and date.
 */
export function mergeDay(
  { device, date, ...stored }: Pick<StoredDay, 'device' | 'date'> & Partial<StoredDay>,
  incoming: readonly FiledEvent[],
): MergedDay {
  const kept = new Map<number | string, FiledEvent>();
  const sensor = stored.sensor ? unpackColumns(device, date, stored.sensor) : [];
  for (const filed of [...(stored.events ?? []), ...sensor]) kept.set(dayKey(filed.event), filed);
  let added = 0;
  for (const filed of incoming) {
    const key = dayKey(filed.event);
    const known = kept.get(key);
    if (!known && isResult(filed)) added++;
    if (!known || replaces(filed.event, known.event)) kept.set(key, filed);
  }
  return { day: dayOf(device, date, kept.values()), added };
}

function replaces(a: DeviceEvent, b: DeviceEvent): boolean {
  const [from, than] = [a.sources[0].capture, b.sources[0].capture];
  if (from === than && a.read === b.read) return a.order >= b.order;
  return isLater(a.read, from, b.read, than);
}

function dayOf(device: string, date: LocalDate, filed: Iterable<FiledEvent>): StoredDay {
  const sensor: FiledSensor[] = [];
  const events: FiledEvent[] = [];
  const dates = new Set<LocalDate>();
  for (const { event, local } of filed) {
    dates.add(local);
    if (fitsColumns(event)) sensor.push({ event, local });
    else events.push({ event, local });
  }
  sensor.sort((a, b) => (a.event.wall < b.event.wall ? -1 : 1));
  const columns = sensor.length > 0 ? { sensor: packColumns(date, sensor) } : {};
  return {
    device,
    date,
    dates: [...dates].toSorted(),
    events: events.toSorted(inTime),
    ...columns,
  };
}

/** Order of display: by moment, then by the device's own order, then by id. */
const inTime = ({ event: a }: FiledEvent, { event: b }: FiledEvent): number =>
  a.at - b.at || a.order - b.order || (a.id < b.id ? -1 : 1);

/** The day's events that fall on a local date; all of them without one. */
export function eventsOf(day: StoredDay, local?: LocalDate): FiledEvent[] {
  const sensor = day.sensor ? unpackColumns(day.device, day.date, day.sensor, local) : [];
  return [...day.events.filter((filed) => local === undefined || filed.local === local), ...sensor];
}

/** Events by the record of `days` they belong to. */
export function groupByDay(filed: readonly FiledEvent[]): Map<string, FiledEvent[]> {
  const groups = new Map<string, FiledEvent[]>();
  let last:
    | { readonly device: string; readonly date: string; readonly group: FiledEvent[] }
    | undefined;
  for (const one of filed) {
    const { device, wall } = one.event;
    if (last?.device !== device || !wall.startsWith(last.date)) {
      const date = wallDate(wall);
      const key = `${date} ${device}`;
      last = { device, date, group: groups.get(key) ?? [] };
      groups.set(key, last.group);
    }
    last.group.push(one);
  }
  return groups;
}
