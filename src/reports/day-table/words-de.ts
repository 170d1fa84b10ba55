import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of every table with a row for each day. */
export const de: Translation<typeof en> = {
  day: 'Tag',
  partial:
    '* Eine Pumpe berichtet weniger als 23 Stunden dieses Tages: Er ist in keinem Mittel der Pumpe.',
  'partial.short': 'eine Pumpe berichtet weniger als 23 Stunden',
  how: 'Wie diese Zahlen berechnet werden',
};
