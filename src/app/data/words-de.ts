import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  show: 'Art des Eintrags',
  all: 'Alle Arten ({n})',
  kind: '{kind} ({n})',
  save: 'Als CSV speichern',
  saved: 'Gespeichert als {file}.',
  'not.saved':
    'Die Datei konnte nicht erstellt werden. Es ist nichts verloren; bitte erneut versuchen.',
  shown: '{shown} von {total} Einträgen, neueste zuerst',
  more: '500 weitere zeigen',
  none: 'Kein Eintrag dieser Art in diesem Zeitraum.',
  time: 'Zeit',
  record: 'Eintrag',
  value: 'Wert wie gemeldet',
  details: 'Einzelheiten',
  device: 'Gerät',
  placement: 'Woher die Zeit bekannt ist',
};
