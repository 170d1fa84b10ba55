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

/** Stands where a person typed something that is no time. */
export const NO_TIME = '?';

const typed = /^(?:(\d\d?)[:.h\s]?(\d\d)|(\d\d?)(?=[\sapu]))\s*(?:uhr|([ap])\.?m?\.?)?$/;

/**
 * Minutes after midnight of a time that a person typed: `14:05`, `14.05`, `1405`, `2:05 pm`, `2 PM`.
 * Undefined for what is none, and on a clock of twelve hours for what can be read in two ways: it
 * takes AM or PM there, or an hour that only a clock of twenty-four has.
 */
export function minuteOf(text: string, hours: Hours): number | undefined {
  const found = typed.exec(text.trim().toLowerCase());
  if (!found) return undefined;
  const [, before, rest = '00', alone = '', side] = found;
  const hour = Number(before ?? alone);
  const isTwelve = hour >= 1 && hour <= 12;
  if (Number(rest) > 59 || hour > 23) return undefined;
  if (side === undefined) return hours === '12' && isTwelve ? undefined : hour * 60 + Number(rest);
  if (!isTwelve) return undefined;
  return ((hour % 12) + (side === 'p' ? 12 : 0)) * 60 + Number(rest);
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
