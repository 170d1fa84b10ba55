import { byLocale, locale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';
import type { Window } from './report.ts';

const ranges = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' }),
);

/** "1–14 Nov 2026". */
export const windowText = ({ from, to }: Window): string =>
  ranges().formatRange(Date.parse(from), Date.parse(to));

export const shortDate = (date: LocalDate): string => ranges().format(Date.parse(date));

/** "Mon": 1 is Monday. */
export const weekdayName = (weekday: number, width: 'short' | 'long' = 'short'): string =>
  new Intl.DateTimeFormat(locale(), { weekday: width, timeZone: 'UTC' }).format(
    Date.UTC(2024, 0, weekday),
  );

/** "06:00", "6 AM". */
export const hourName = (hour: number, hours: '12' | '24'): string =>
  hours === '24'
    ? `${String(hour).padStart(2, '0')}:00`
    : `${hour % 12 || 12} ${hour % 24 < 12 ? 'AM' : 'PM'}`;
