import type { EventId, EventOf } from '#domain/event.ts';
import { localDate, type LocalDate, type WallTime } from '#domain/time.ts';
import {
  dayKey,
  type FiledEvent,
  type FiledSensor,
  fitsColumns,
  packColumns,
  type SensorColumns,
  unpackColumns,
} from './columns.ts';
import { better } from './versions.ts';

/** All that one device recorded on one date of its own clock. */
export interface StoredDay {
  readonly device: string;
  /**
   * By the device's clock: an event keeps its record wherever it is placed. What a person typed keeps
   * the one of the date it was first typed for, wherever it is moved: all its versions meet there.
   */
  readonly date: LocalDate;
  /** The local dates, in the person's zone, that the events fall on. */
  readonly dates: readonly LocalDate[];
  readonly events: readonly FiledEvent[];
  readonly sensor?: SensorColumns;
  /** Ids of this date that are part of an event, of this or another date: they stay away for good. */
  readonly parts?: readonly EventId[];
  /** What a person took back: on no local date, and in the way of every earlier version. */
  readonly removed?: readonly FiledEvent[];
}

/** What one device told of its settings on one date of its own clock. */
export interface ToldSettings extends Pick<StoredDay, 'device' | 'date'> {
  readonly events: readonly EventOf<'settings'>[];
}

/** What a capture brings for one record of `days`. */
export interface DayGroup {
  readonly device: string;
  readonly date: LocalDate;
  readonly filed: readonly FiledEvent[];
  readonly parts: readonly EventId[];
}

export interface MergedDay {
  readonly day: StoredDay;
  /** Results that were not there before, in any placement. */
  readonly added: number;
}

/** Something that happened to a person. What the device is set to is no news: each reading repeats it. */
export const isResult = ({ event: { kind, removed } }: FiledEvent): boolean =>
  kind !== 'settings' && kind !== 'notice' && !removed;

/**
 * A day with more events in it. Of two with the same id `better` says which one stays, and no part
 * of an event stays beside it: neither the order of merging nor repeating it makes a difference.
 */
export function mergeDay(stored: StoredDay | undefined, group: DayGroup): MergedDay {
  const { device, date } = group;
  const parts = new Set([...(stored?.parts ?? []), ...group.parts]);
  const isPart = ({ event }: FiledEvent) => parts.size > 0 && parts.has(event.id);
  const kept = new Map<number | string, FiledEvent>();
  for (const filed of stored ? allOf(stored) : []) {
    if (!isPart(filed)) kept.set(dayKey(filed.event), filed);
  }
  let added = 0;
  for (const filed of group.filed) {
    if (isPart(filed)) continue;
    const key = dayKey(filed.event);
    const known = kept.get(key);
    if (!known && isResult(filed)) added++;
    kept.set(key, known ? better(filed, known) : filed);
  }
  return { day: dayOf(device, date, kept.values(), parts), added };
}

function dayOf(
  device: string,
  date: LocalDate,
  filed: Iterable<FiledEvent>,
  parts: ReadonlySet<EventId>,
): StoredDay {
  const sensor: FiledSensor[] = [];
  const events: FiledEvent[] = [];
  const removed: FiledEvent[] = [];
  const dates = new Set<LocalDate>();
  for (const one of filed) {
    if (one.event.removed) {
      removed.push(one);
      continue;
    }
    dates.add(one.local);
    if (fitsColumns(one)) sensor.push(one);
    else events.push(one);
  }
  sensor.sort((a, b) => (a.event.wall < b.event.wall ? -1 : 1));
  return {
    device,
    date,
    dates: [...dates].toSorted(),
    events: events.toSorted(inTime),
    ...(sensor.length > 0 && { sensor: packColumns(date, sensor) }),
    ...(parts.size > 0 && { parts: [...parts].toSorted() }),
    ...(removed.length > 0 && { removed: removed.toSorted(inTime) }),
  };
}

/** What a day tells of settings; nothing where it tells none. */
export function settingsIn({ device, date, events }: StoredDay): ToldSettings | undefined {
  const told = events.map(({ event }) => event).filter((event) => event.kind === 'settings');
  return told.length > 0 ? { device, date, events: told } : undefined;
}

/** Order of display: by moment, then by the device's own order, then by id. */
const inTime = ({ event: a }: FiledEvent, { event: b }: FiledEvent): number =>
  a.at - b.at || a.order - b.order || (a.id < b.id ? -1 : 1);

/** The day's events that fall on a local date; all of them without one. */
export function eventsOf(day: StoredDay, local?: LocalDate): FiledEvent[] {
  const sensor = day.sensor ? unpackColumns(day.device, day.date, day.sensor, local) : [];
  return [...day.events.filter((filed) => local === undefined || filed.local === local), ...sensor];
}

/** With what was taken back: all that a merge, a move or an export has to keep. */
export const allOf = (day: StoredDay): FiledEvent[] => [...eventsOf(day), ...(day.removed ?? [])];

/** Events by the record of `days` they belong to, each of their parts by the date of its own. */
export function groupByDay(filed: readonly FiledEvent[]): Map<string, DayGroup> {
  const groups = new Grouping();
  for (const one of filed) {
    const { device, wall, parts, home } = one.event;
    groups.of(device, home ?? wall).filed.push(one);
    for (const part of parts ?? []) groups.of(device, part.wall).parts.push(part.id);
  }
  return groups.byKey;
}

interface OpenGroup extends DayGroup {
  readonly filed: FiledEvent[];
  readonly parts: EventId[];
}

/** Most events are of the same record as the one before: no key is made to find that out. */
class Grouping {
  readonly byKey = new Map<string, OpenGroup>();
  #last: OpenGroup | undefined;

  of(device: string, when: WallTime | LocalDate): OpenGroup {
    if (this.#last?.device === device && when.startsWith(this.#last.date)) return this.#last;
    const date = localDate(when.slice(0, 10));
    const key = `${date} ${device}`;
    const group = this.byKey.get(key) ?? { device, date, filed: [], parts: [] };
    this.byKey.set(key, group);
    this.#last = group;
    return group;
  }
}
