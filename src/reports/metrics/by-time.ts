import type { Daypart } from '#domain/preferences.ts';
import type { Instant, Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';
import type { CountedTrace } from './counted.ts';

// Readings by the time of day they were made at, on the local clock: of a day of 25 hours the
// repeated hour gives twice, of one of 23 the skipped hour nothing (metrics §5).

const MINUTE = 60_000;
const DAY = 1440;

/** A stretch of every day in minutes after midnight, half-open; one that ends before it begins runs over midnight. */
export type Stretch = Pick<Daypart, 'from' | 'to'>;

/** The 24 hours of a clock. */
export const wholeHours: readonly Stretch[] = Array.from({ length: 24 }, (_, hour) => ({
  from: hour * 60,
  to: hour * 60 + 60,
}));

/** Minutes from one time of day on to another, less than a day. */
export const minutesFrom = (from: number, to: number): number => (((to - from) % DAY) + DAY) % DAY;

/** Minutes after midnight that clocks of the zone show, with their fraction; less than 1440. */
export const minuteAt = (at: number, zone: Zone): number =>
  minutesFrom(0, (at + offsetAt(at, zone)) / MINUTE);

export const lengthOfStretch = ({ from, to }: Stretch): number => minutesFrom(from, to) || DAY;

const isIn = (minute: number, stretch: Stretch): boolean =>
  minutesFrom(stretch.from, minute) < lengthOfStretch(stretch);

/** The stretches that each minute of a day lies in, by their places: they begin and end at whole minutes. */
function placesByMinute(stretches: readonly Stretch[]): readonly (readonly number[])[] {
  const places = Array.from({ length: DAY }, (): number[] => []);
  stretches.forEach((stretch, i) => {
    for (let k = 0; k < lengthOfStretch(stretch); k++) places[(stretch.from + k) % DAY]!.push(i);
  });
  return places;
}

/** What happened in each stretch, in the order of time. */
export function eachIn<E extends { readonly at: Instant }>(
  events: readonly E[],
  stretches: readonly Stretch[],
  zone: Zone,
): readonly (readonly E[])[] {
  const minutes = events.map(({ at }) => minuteAt(at, zone));
  return stretches.map((stretch) => events.filter((_, i) => isIn(minutes[i]!, stretch)));
}

/** Sensor readings at these places of a trace. */
function pick(trace: CountedTrace, places: readonly number[]): CountedTrace {
  return {
    at: Float64Array.from(places, (i) => trace.at[i]!),
    value: Float64Array.from(places, (i) => trace.value[i]!),
    mmol: Uint8Array.from(places, (i) => trace.mmol[i]!),
    limit: Uint8Array.from(places, (i) => trace.limit[i]!),
    minutes: Uint8Array.from(places, (i) => trace.minutes[i]!),
  };
}

/** The sensor readings of each stretch, of all days together. */
export function traceIn(
  trace: CountedTrace,
  stretches: readonly Stretch[],
  zone: Zone,
): readonly CountedTrace[] {
  const places = stretches.map((): number[] => []);
  const byMinute = placesByMinute(stretches);
  trace.at.forEach((at, i) => {
    for (const place of byMinute[Math.floor(minuteAt(at, zone))]!) places[place]!.push(i);
  });
  return places.map((own) => pick(trace, own));
}
