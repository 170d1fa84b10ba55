import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  asked: 'Ausgelesen am {moment}',
  changed: 'Geändert am {moment}',
  'before-change': 'Wie vor der Änderung vom {moment}',
  doubt: 'Anders beim Auslesen am {moment}; das Protokoll sagt nicht, seit wann',
  moment: '{date}, {time}',
  from: 'Von',
  to: 'Bis',
  rate: 'Rate',
  value: 'Wert',
  total: 'Summe in 24 Stunden',
};
