import type { Preferences } from '#domain/preferences.ts';
import type { Zone } from '#domain/time.ts';
import { offsetAt } from '#time/zone.ts';

type Hours = Preferences['hours'];

const MINUTE = 60_000;
const DAY = 1440;
const two = (n: number) => String(n).padStart(2, '0');
const half = (hour: number) => (hour % 24 < 12 ? 'AM' : 'PM');

/** Minutes after midnight on the local clock. */
export const minuteIn = (at: number, zone: Zone): number =>
  Math.floor((at + offsetAt(at, zone)) / MINUTE) % DAY;

/** `07:15`, `7:15 AM`. */
export function minuteText(minute: number, hours: Hours): string {
  const [hour, rest] = [Math.floor(minute / 60), two(minute % 60)];
  return hours === '24' ? `${two(hour)}:${rest}` : `${hour % 12 || 12}:${rest} ${half(hour)}`;
}

/** `07`, `7 AM`; the day ends at 24, which is 00. */
export const hourLabel = (hour: number, hours: Hours): string =>
  hours === '24' ? two(hour % 24) : `${hour % 12 || 12} ${half(hour)}`;
