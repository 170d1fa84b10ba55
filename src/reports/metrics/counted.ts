import type { DeviceTrace, Trace } from '#domain/trace.ts';
import type { Instant } from '#domain/time.ts';
import { intervalWithin, usualInterval } from './interval.ts';

/** Readings that count, one at a time (C8), each with the minutes it stands for: 1, 5 or 15 (C7). */
export interface CountedTrace extends Trace {
  readonly minutes: Uint8Array;
}

interface Day {
  readonly start: Instant;
  readonly end: Instant;
}

/** A reading by the device's trace and its index in it. */
export interface Place {
  readonly of: DeviceTrace;
  readonly index: number;
  readonly at: number;
  readonly minutes: number;
}

export interface Chosen {
  /** One at a time, in the order of time. */
  readonly counted: readonly Place[];
  /** Of the same time as one that counts. */
  readonly others: readonly Place[];
}

const MINUTE = 60_000;
/** Two readings are of the same time where they are closer than an interval less this (C8). */
const SLACK = 10_000;

const distanceOf = (a: Place, b: Place): number => Math.max(a.minutes, b.minutes) * MINUTE - SLACK;
const isSameTime = (a: Place | undefined, b: Place): boolean =>
  a !== undefined && Math.abs(a.at - b.at) < distanceOf(a, b);

/** The same device says something else of the very same moment: what it said last stands, as in the store. */
const isRewritten = (a: Place, b: Place): boolean => a.of === b.of && a.at === b.at;

/** Walks along the days with each device: where it stands, and what it usually does. */
class Walk {
  readonly of: DeviceTrace;
  readonly #usual: number;
  #next = 0;

  constructor(of: DeviceTrace) {
    this.of = of;
    this.#usual = usualInterval(of);
  }

  /** Its readings of the next day. */
  placesOn({ start, end }: Day): readonly Place[] {
    const { at } = this.of;
    while (this.#next < at.length && at[this.#next]! < start) this.#next++;
    const from = this.#next;
    while (this.#next < at.length && at[this.#next]! < end) this.#next++;
    const minutes = intervalWithin(at, from, this.#next, this.#usual);
    return Array.from({ length: this.#next - from }, (_, i) => ({
      of: this.of,
      index: from + i,
      at: at[from + i]!,
      minutes,
    }));
  }
}

/** Adds to readings one at a time those of another device, where there is none of the same time. */
function withMore({ counted, others }: Chosen, more: readonly Place[], before: Place | undefined) {
  const all: Place[] = [];
  const left: Place[] = [];
  let next = 0;
  for (const place of more) {
    while (next < counted.length && counted[next]!.at <= place.at) all.push(counted[next++]!);
    const last = all.at(-1);
    if (last && isRewritten(last, place)) all[all.length - 1] = place;
    else if (isSameTime(last ?? before, place) || isSameTime(counted[next], place))
      left.push(place);
    else all.push(place);
  }
  return { counted: [...all, ...counted.slice(next)], others: [...others, ...left] };
}

/**
 * Day by day one reading at a time: those of the main sensor, else of the one with the most readings
 * on that day, and of the others where it paused; of two of the same time the first (C8), of two of
 * the very same moment the last.
 */
export function chooseReadings(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): Chosen {
  const walks = traces.map((trace) => new Walk(trace));
  const counted: Place[] = [];
  const others: Place[] = [];
  for (const day of days) {
    const devices = walks
      .map((walk) => walk.placesOn(day))
      .toSorted((a, b) => rank(b, mainSensor) - rank(a, mainSensor));
    const none: Chosen = { counted: [], others: [] };
    const chosen = devices.reduce((all, more) => withMore(all, more, counted.at(-1)), none);
    for (const place of chosen.counted) counted.push(place);
    for (const place of chosen.others) others.push(place);
  }
  return { counted, others };
}

/** The readings that count, in columns. */
export function countTraces(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): CountedTrace {
  const places = chooseReadings(traces, days, mainSensor).counted;
  return {
    at: Float64Array.from(places, ({ at }) => at),
    value: Float64Array.from(places, ({ of, index }) => of.value[index]!),
    mmol: Uint8Array.from(places, ({ of, index }) => of.mmol[index]!),
    limit: Uint8Array.from(places, ({ of, index }) => of.limit[index]!),
    minutes: Uint8Array.from(places, ({ minutes }) => minutes),
  };
}

const rank = (places: readonly Place[], mainSensor: string | null): number =>
  places[0]?.of.device === mainSensor ? Infinity : places.length;
