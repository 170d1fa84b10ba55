import type { Instant, LocalDate } from '#domain/time.ts';
import { localDay } from '#time/day.ts';
import { localDateOf } from '#time/zone.ts';
import { clockText } from '../day/clock.ts';
import { dateWords } from '../day/header.ts';
import type { Period } from '../period/period.ts';

/** "Tue 24 Nov 2026 07:12", also of a moment before the window. */
export function momentTextOf(
  period: Period,
): (at: Instant) => { readonly date: LocalDate; readonly text: string } {
  const { zone, preferences } = period.input;
  return (at) => {
    const date = localDateOf(at, zone);
    const clock = clockText(at, localDay(date, zone), preferences.hours);
    return { date, text: `${dateWords(date, 'short')} ${clock}` };
  };
}
