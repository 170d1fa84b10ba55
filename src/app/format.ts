import type { LocalDate } from '#domain/time.ts';
import { locale } from './words.ts';

/** The zone this computer is set to. */
export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Tue 24 Nov 2026". */
export const dateText = (date: LocalDate): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(',', '');
