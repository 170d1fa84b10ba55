import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the adherence table. */
export const de: Translation<typeof en> = {
  caption: 'Was an jedem Tag gemessen, gegeben und gewechselt wurde',
  total: 'Summe',
  'per-day': 'Mittel pro Tag',
  glucose: 'Glukose',
  boluses: 'Boli',
  set: 'Set und Reservoir',
  basal: 'Basalinsulin',
  readings: 'Messungen',
  calibrations: 'Kalibrierungen',
  'sensor-hours': 'Sensor',
  manual: 'Von Hand',
  calculated: 'Rechner',
  food: 'Essen',
  correction: 'Korrektur',
  override: 'Mehr als vorgeschlagen',
  underride: 'Weniger als vorgeschlagen',
  rewind: 'Rückläufe',
  cannula: 'Kanülen',
  tubing: 'Schläuche',
  suspended: 'Unterbrochen',
  temp: 'Temporär',
  'h:mm': 'h:mm',
  'readings.rule':
    'Messungen, auch HI und LO; jeder Test einmal. Das Mittel ist über alle gewählten Tage, auch die ohne Messung.',
  'calibrations.rule':
    'Kalibrierungen eines Sensors. Das Mittel ist über alle gewählten Tage, auch die ohne eine.',
  'sensor-hours.rule':
    'Die Zeit, für die Sensorwerte stehen; dazwischen wird nichts ergänzt. Das Mittel ist über alle gewählten Tage, auch die ohne Sensor.',
  'covered.rule':
    '{rule} Das Mittel ist über die Tage, von denen eine Pumpe mindestens 23 Stunden berichtet, die Summe über alle Tage.',
  'control.one': '{n} Test mit Kontrolllösung',
  'control.other': '{n} Tests mit Kontrolllösung',
};
