import type { Instant } from '#domain/time.ts';
import type { LocalDay } from '#time/day.ts';
import { firstFrom } from './cut.ts';
import type { Period } from './period.ts';

/** Finds the day of the window that a moment lies on; undefined outside of it. */
export function dayFinder(period: Period): (at: Instant) => LocalDay | undefined {
  const days = period.allDays();
  const starts = Float64Array.from(days, ({ start }) => start);
  return (at) => {
    const day = days[firstFrom(starts, at + 1) - 1];
    return day && at < day.end ? day : undefined;
  };
}
