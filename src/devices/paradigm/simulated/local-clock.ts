import { type ClockNight, DAY, HOUR } from './clock.ts';

const minutesAt = (ms: number): number => -new Date(ms).getTimezoneOffset();

/** What the clocks of this computer show at `ms`, in seconds since 1970 as if that were UTC. */
export const shownHere = (ms: number): number => Math.floor(ms / 1000) + minutesAt(ms) * 60;

/** The latest night of the `days` before `ms` in which the clocks of this computer were moved. */
export function nightHere(ms: number, days: number): ClockNight | undefined {
  const now = minutesAt(ms);
  // Zones with an odd half-hour move their clocks at a half-hour of UTC.
  const step = (HOUR / 2) * 1000;
  const latest = Math.floor(ms / step) * step;
  for (let at = latest; at > ms - days * DAY * 1000; at -= step) {
    const before = minutesAt(at - step);
    if (before !== now) return { at: at / 1000 + now * 60, before: (before - now) * 60 };
  }
  return undefined;
}
