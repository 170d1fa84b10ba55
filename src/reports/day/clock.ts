import type { Preferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import type { LocalDay } from '#time/day.ts';

type Hours = Preferences['hours'];
const MINUTE = 60_000;
const DAY = 1440;
const two = (n: number) => String(n).padStart(2, '0');

/** What the local clock showed at a moment of the day, in ms as if it were UTC. */
export const localMs = (at: Instant, { offset, shift }: LocalDay): number =>
  at + offset + (shift && at >= shift.at ? shift.by : 0);

/** Minutes after midnight on the local clock at a moment of the day. */
export const minuteOfDay = (at: Instant, day: LocalDay): number =>
  ((Math.floor(localMs(at, day) / MINUTE) % DAY) + DAY) % DAY;

/** Whether the local clock shows this time for the second time on this day. */
export const isRepeated = (at: Instant, { shift }: LocalDay): boolean =>
  shift !== null && shift.by < 0 && at >= shift.at && at < shift.at - shift.by;

/** A mark for the second of two equal times: `01ᵇ`. */
const again = (at: Instant, day: LocalDay) => (isRepeated(at, day) ? 'ᵇ' : '');

const hour12 = (hour: number) => hour % 12 || 12;
const half = (hour: number) => (hour < 12 ? 'AM' : 'PM');

/** `07:12`, `7:12 AM`; the second of two equal times carries a mark. */
export function clockText(at: Instant, day: LocalDay, hours: Hours): string {
  const minute = minuteOfDay(at, day);
  const hour = Math.floor(minute / 60);
  const rest = two(minute % 60);
  return hours === '24'
    ? `${two(hour)}:${rest}${again(at, day)}`
    : `${hour12(hour)}:${rest}${again(at, day)} ${half(hour)}`;
}

/** `07`, `7 AM`: the label of a whole hour. */
export function hourText(at: Instant, day: LocalDay, hours: Hours): string {
  const hour = Math.floor(minuteOfDay(at, day) / 60);
  return hours === '24'
    ? `${two(hour)}${again(at, day)}`
    : `${hour12(hour)}${again(at, day)} ${half(hour)}`;
}
