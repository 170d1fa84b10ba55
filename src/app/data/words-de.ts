import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  show: 'Art des Eintrags',
  all: 'Alle Arten ({n})',
  kind: '{kind} ({n})',
  save: 'Als CSV speichern',
  saving: 'Die Datei wird erstellt…',
  saved: 'Gespeichert als {file}.',
  'not.saved':
    'Die Datei konnte nicht erstellt werden. Es ist nichts verloren; bitte erneut versuchen.',
  shown: '{shown} von {total} Einträgen, neueste zuerst',
  'file.all.one': 'Die CSV-Datei wird {n} Eintrag enthalten: alles aus diesem Zeitraum.',
  'file.all.other': 'Die CSV-Datei wird {n} Einträge enthalten: alle aus diesem Zeitraum.',
  'file.chosen.one':
    'Die CSV-Datei wird den hier gewählten {n} Eintrag enthalten, nicht den ganzen Zeitraum.',
  'file.chosen.other':
    'Die CSV-Datei wird die hier gewählten {n} Einträge enthalten, nicht den ganzen Zeitraum.',
  'shown.from': '{first} bis {last} von {total} Einträgen, neueste zuerst',
  newer: '{n} neuere',
  older: '{n} ältere',
  none: 'Kein Eintrag dieser Art in diesem Zeitraum.',
  time: 'Zeit',
  record: 'Eintrag',
  value: 'Wert wie gemeldet',
  details: 'Einzelheiten',
  device: 'Gerät',
  placement: 'Woher die Zeit bekannt ist',
};
