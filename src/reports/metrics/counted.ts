import type { DeviceTrace, Trace } from '#domain/trace.ts';
import type { Instant } from '#domain/time.ts';
import { intervalWithin, usualInterval } from './interval.ts';

/** Readings that count, one at a time (C8), each with the minutes it stands for: 1, 5 or 15 (C7). */
export interface CountedTrace extends Trace {
  readonly minutes: Uint8Array;
}

/** Columns of so many readings, to be filled. */
export const emptyTrace = (length: number): CountedTrace => ({
  at: new Float64Array(length),
  value: new Float64Array(length),
  mmol: new Uint8Array(length),
  limit: new Uint8Array(length),
  minutes: new Uint8Array(length),
});

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

/** Readings of one device that follow one another in its columns, `to` excluded: on most days all of them. */
interface Run {
  readonly of: DeviceTrace;
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

interface ChosenRuns {
  readonly counted: readonly Run[];
  readonly others: readonly Place[];
}

const MINUTE = 60_000;
/** Two readings are of the same time where they are closer than an interval less this (C8). */
export const SLACK = 10_000;

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
  runOn({ start, end }: Day): Run {
    const { at } = this.of;
    while (this.#next < at.length && at[this.#next]! < start) this.#next++;
    const from = this.#next;
    while (this.#next < at.length && at[this.#next]! < end) this.#next++;
    const minutes = intervalWithin(at, from, this.#next, this.#usual);
    return { of: this.of, from, to: this.#next, minutes };
  }
}

const placeIn = ({ of, minutes }: Run, index: number): Place => ({
  of,
  index,
  at: of.at[index]!,
  minutes,
});
const placesOf = (run: Run): readonly Place[] =>
  Array.from({ length: run.to - run.from }, (_, i) => placeIn(run, run.from + i));
const runOf = ({ of, index, minutes }: Place): Run => ({
  of,
  from: index,
  to: index + 1,
  minutes,
});

/** True where each of its readings is of a time of its own. */
function isPlain(run: Run, before: Place | undefined): boolean {
  const { at } = run.of;
  if (isSameTime(before, placeIn(run, run.from))) return false;
  const least = run.minutes * MINUTE - SLACK;
  for (let i = run.from + 1; i < run.to; i++) if (at[i]! - at[i - 1]! < least) return false;
  return true;
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

/** Of the readings of one day those that count; nothing is made for a reading where one plain device is all. */
function chooseOn(runs: readonly Run[], before: Place | undefined): ChosenRuns {
  const [only, second] = runs;
  if (only && !second && isPlain(only, before)) return { counted: runs, others: [] };
  const none: Chosen = { counted: [], others: [] };
  const { counted, others } = runs.reduce((all, run) => withMore(all, placesOf(run), before), none);
  return { counted: counted.map(runOf), others };
}

function chooseRuns(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): ChosenRuns {
  const walks = traces.map((trace) => new Walk(trace));
  const counted: Run[] = [];
  const others: Place[] = [];
  for (const day of days) {
    const runs = walks.map((walk) => walk.runOn(day)).filter(({ from, to }) => to > from);
    const last = counted.at(-1);
    const before = last && placeIn(last, last.to - 1);
    const chosen = chooseOn(runs.toSorted(byRank(mainSensor)), before);
    for (const run of chosen.counted) counted.push(run);
    for (const place of chosen.others) others.push(place);
  }
  return { counted, others };
}

/**
 * Day by day one reading at a time: those of the main sensor, else of the one with the most readings
 * on that day, of equals the one whose key comes first, and of the others where it paused; of two of the same time the first (C8), of two of
 * the very same moment the last.
 */
export function chooseReadings(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): Chosen {
  const { counted, others } = chooseRuns(traces, days, mainSensor);
  return { counted: counted.flatMap(placesOf), others };
}

/** The readings that count, in columns. */
export function countTraces(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): CountedTrace {
  const runs = chooseRuns(traces, days, mainSensor).counted;
  const trace = emptyTrace(runs.reduce((sum, { from, to }) => sum + to - from, 0));
  let next = 0;
  for (const { of, from, to, minutes } of runs) {
    trace.at.set(of.at.subarray(from, to), next);
    trace.value.set(of.value.subarray(from, to), next);
    trace.mmol.set(of.mmol.subarray(from, to), next);
    trace.limit.set(of.limit.subarray(from, to), next);
    trace.minutes.fill(minutes, next, (next += to - from));
  }
  return trace;
}

const rank = ({ of, from, to }: Run, mainSensor: string | null): number =>
  of.device === mainSensor ? Number.MAX_SAFE_INTEGER : to - from;

/** Of sensors with as many readings the one whose key comes first, in whatever order they are given. */
const byRank =
  (mainSensor: string | null) =>
  (a: Run, b: Run): number =>
    rank(b, mainSensor) - rank(a, mainSensor) || (a.of.device < b.of.device ? -1 : 1);
