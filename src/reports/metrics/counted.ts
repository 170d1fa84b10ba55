import type { DeviceTrace, Trace } from '#domain/trace.ts';
import type { Instant } from '#domain/time.ts';

/** Readings that count, one at a time (C8), each with the minutes it stands for: 1, 5 or 15 (C7). */
export interface CountedTrace extends Trace {
  readonly minutes: Uint8Array;
}

interface Day {
  readonly start: Instant;
  readonly end: Instant;
}

/** A reading on its way into the trace. */
interface Place {
  readonly of: DeviceTrace;
  readonly index: number;
  readonly minutes: number;
}

/** Intervals that sensors have; what lies between two readings is taken as the nearest (C7). */
const INTERVALS = [1, 5, 15];
const MINUTE = 60_000;
/** Two readings are of the same time where they are closer than an interval less this (C8). */
const SLACK = 10_000;

/** Minutes between the readings of a device on a day: the usual one among those that exist. */
function intervalOf(at: Float64Array): number {
  const steps = at.slice(1).map((moment, i) => (moment - at[i]!) / MINUTE);
  const usual = steps.toSorted()[steps.length >> 1] ?? 5;
  return INTERVALS.reduce((best, i) => (Math.abs(i - usual) < Math.abs(best - usual) ? i : best));
}

function placesOn({ start, end }: Day, of: DeviceTrace): readonly Place[] {
  const first = of.at.findIndex((moment) => moment >= start);
  if (first < 0) return [];
  const after = of.at.findIndex((moment) => moment >= end);
  const minutes = intervalOf(of.at.subarray(first, after < 0 ? of.at.length : after));
  const places: Place[] = [];
  for (let index = first; index < of.at.length && of.at[index]! < end; index++)
    places.push({ of, index, minutes });
  return places;
}

const atOf = ({ of, index }: Place): number => of.at[index]!;

/** Those of `taken`, and of `more` what is not of the same time as one already there. */
function withMore(taken: readonly Place[], more: readonly Place[]): readonly Place[] {
  const all: Place[] = [...taken];
  for (const place of more) {
    const distance = place.minutes * MINUTE - SLACK;
    if (!all.some((other) => Math.abs(atOf(other) - atOf(place)) < distance)) all.push(place);
  }
  return all.toSorted((a, b) => atOf(a) - atOf(b));
}

/**
 * One reading at a time, day by day: those of the main sensor, else of the one with the most
 * readings on that day, and of the others where it paused. C7, C8.
 */
export function countTraces(
  traces: readonly DeviceTrace[],
  days: readonly Day[],
  mainSensor: string | null,
): CountedTrace {
  const places = days.flatMap((day) =>
    traces
      .map((trace) => placesOn(day, trace))
      .toSorted((a, b) => rank(b, mainSensor) - rank(a, mainSensor))
      .reduce<readonly Place[]>(withMore, []),
  );
  return {
    at: Float64Array.from(places, atOf),
    value: Float64Array.from(places, ({ of, index }) => of.value[index]!),
    mmol: Uint8Array.from(places, ({ of, index }) => of.mmol[index]!),
    limit: Uint8Array.from(places, ({ of, index }) => of.limit[index]!),
    minutes: Uint8Array.from(places, ({ minutes }) => minutes),
  };
}

const rank = (places: readonly Place[], mainSensor: string | null): number =>
  places[0]?.of.device === mainSensor ? Infinity : places.length;
