import { byLocale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';

/** The zone this computer is set to. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const dates = byLocale(
  (name) =>
    new Intl.DateTimeFormat(name, {
      timeZone: 'UTC',
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    }),
);

/** "Tue 24 Nov 2026". */
export const dateText = (date: LocalDate): string =>
  dates()
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(',', '');
