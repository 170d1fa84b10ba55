import type { Brand } from './brand.ts';

/** A moment on the UTC line, in milliseconds since 1970. Can be cloned, stored and compared. */
export type Instant = Brand<number, 'Instant'>;
/** What the device's own display said, without a zone: `2026-03-29T02:30:00`. */
export type WallTime = Brand<string, 'WallTime'>;
/** A calendar day: `2026-03-29`. */
export type LocalDate = Brand<string, 'LocalDate'>;
/** An IANA zone name, or a fixed offset such as `+05:30`. */
export type Zone = Brand<string, 'Zone'>;

/** One look at both clocks at once, taken while the device was connected. */
export interface ClockReading {
  readonly device: WallTime;
  readonly host: Instant;
}

/**
 * How an event got its place on the UTC line, best first: the device kept UTC; its clock agreed
 * with the zone when it was read; or its wall time was taken as that of the zone, unproven. A time
 * that a person typed is `chosen`.
 */
export type Placement = 'device-utc' | 'anchored' | 'zone-assumed' | 'chosen';

export const instant = (ms: number): Instant => ms as Instant;
export const localDate = (text: string): LocalDate => text as LocalDate;
export const zone = (name: string): Zone => name as Zone;

/** A wall time from its text, for those who made sure that a clock can show it. */
export const wallTimeText = (text: string): WallTime => text as WallTime;

/** The wall time of a clock that runs on UTC at `ms`. */
export const wallTimeOf = (ms: number): WallTime =>
  new Date(ms).toISOString().slice(0, 19) as WallTime;

/** The calendar day a device showed at a wall time. */
export const wallDate = (wall: WallTime): LocalDate => localDate(wall.slice(0, 10));

/** The calendar day so many days after one; calendar alone, no zone. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate(new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10));

/** The wall time a device reported, or nothing where no such moment can be shown on a clock. */
export function wallTime(
  y: number,
  mo: number,
  d: number,
  h = 0,
  mi = 0,
  s = 0,
): WallTime | undefined {
  const ms = Date.UTC(y, mo - 1, d, h, mi, s);
  if (!(y >= 1970 && y <= 9999) || Number.isNaN(ms)) return undefined;
  const two = (n: number) => String(n).padStart(2, '0');
  const text = `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(mi)}:${two(s)}`;
  return new Date(ms).toISOString().slice(0, 19) === text ? (text as WallTime) : undefined;
}
