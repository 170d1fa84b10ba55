import { byLocale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';

const ranges = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' }),
);

interface Dates {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** "1–14 Nov 2026"; of a single day, that day. */
export const windowText = ({ from, to }: Dates): string =>
  ranges().formatRange(Date.parse(from), Date.parse(to));

export const shortDate = (date: LocalDate): string => ranges().format(Date.parse(date));
