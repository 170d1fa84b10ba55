import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import { addDays } from '#time/day.ts';
import { localDateOf } from '#time/zone.ts';

/**
 * The day to open: the latest of `days` (ascending) that is not in the future, since one reading
 * with a wrong date must not hide today; a day ahead is let pass for zones. Else the last there is.
 */
export function landingDay(
  days: readonly LocalDate[],
  now: Instant,
  zone: Zone,
): LocalDate | undefined {
  const tomorrow = addDays(localDateOf(now, zone), 1);
  return days.findLast((day) => day <= tomorrow) ?? days.at(-1);
}
