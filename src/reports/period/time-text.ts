import { byLocale } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';

type Hours = Preferences['hours'];
const two = (n: number) => String(n).padStart(2, '0');
const half = (hour: number) => (hour % 24 < 12 ? 'AM' : 'PM');

/** `07:12`, `7:12 AM`: a time of day in minutes after midnight. The end of a day is `24:00`. */
export function minuteText(minute: number, hours: Hours): string {
  const [hour, rest] = [Math.floor(minute / 60), two(Math.floor(minute % 60))];
  return hours === '24' ? `${two(hour)}:${rest}` : `${hour % 12 || 12}:${rest} ${half(hour)}`;
}

/** `07`, `7 AM`: the label of a whole hour. */
export const hourLabel = (hour: number, hours: Hours): string =>
  hours === '24' ? two(hour % 24) : `${hour % 12 || 12} ${half(hour)}`;

/** `07:00–08:00`, `7:00 AM–8:00 AM`. */
export const stretchText = (from: number, to: number, hours: Hours): string =>
  `${minuteText(from, hours)}–${minuteText(to, hours)}`;

const formatOf = (options: Intl.DateTimeFormatOptions) =>
  byLocale((name) => new Intl.DateTimeFormat(name, { ...options, timeZone: 'UTC' }));
const formats = {
  day: formatOf({ weekday: 'short', day: 'numeric', month: 'short' }),
  label: formatOf({ weekday: 'short', day: 'numeric' }),
  weekday: formatOf({ weekday: 'short' }),
};

/** `Tue 5 Mar`; `Tue 5` as a label; `Tue` where there is no room for that. */
export const dateText = (date: LocalDate, form: keyof typeof formats = 'day'): string =>
  formats[form]().format(Date.parse(date)).replace(',', '');
