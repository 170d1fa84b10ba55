import { byLocale } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';

const weekdaysIn = (weekday: 'long' | 'short') =>
  byLocale((name) => new Intl.DateTimeFormat(name, { weekday, timeZone: 'UTC' }));
const weekdays = { long: weekdaysIn('long'), short: weekdaysIn('short') };

/** "Tuesday": 1 is Monday. */
export const weekdayText = (weekday: number, width: 'long' | 'short' = 'long'): string =>
  weekdays[width]().format(Date.UTC(2024, 0, weekday));

/** "05:00", "5 AM": a whole hour; the day ends at 24. */
export const wholeHour = (hour: number, hours: Preferences['hours']): string =>
  hours === '24'
    ? `${String(hour).padStart(2, '0')}:00`
    : `${hour % 12 || 12} ${hour % 24 < 12 ? 'AM' : 'PM'}`;

const lists = byLocale((name) => new Intl.ListFormat(name, { type: 'conjunction' }));

/** "Saturday and Sunday". */
export const listText = (words: readonly string[]): string => lists().format(words);
