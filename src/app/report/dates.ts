import { byLocale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';
import type { Window } from './report.ts';

const ranges = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' }),
);

/** "1–14 Nov 2026". */
export const windowText = ({ from, to }: Window): string =>
  ranges().formatRange(Date.parse(from), Date.parse(to));

export const shortDate = (date: LocalDate): string => ranges().format(Date.parse(date));
