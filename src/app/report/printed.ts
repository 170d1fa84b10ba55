import { byLocale } from '#domain/language.ts';

const formats = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeStyle: 'short' }),
);

/** "25 Nov 2026, 14:05", on the clock of this computer. */
export const printedText = (ms: number): string => formats().format(ms);
