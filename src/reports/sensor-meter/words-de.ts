import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of sensor and meter on one sheet. */
export const de: Translation<typeof en> = {
  sensor: 'Sensor',
  meter: 'Messgerät',
  insulin: 'Insulin pro Tag',
  food: 'Essen pro Tag',
  below: 'Darunter',
  in: 'Im Bereich',
  above: 'Darüber',
  'of-time': 'Von der Zeit, in {range}',
  'of-readings': 'Von den Messungen, in {range}',
  spread: 'Standardabweichung',
  active: 'Sensor aktiv',
  wear: 'Getragen pro Woche',
  'readings.day': 'Messungen pro Tag',
  total: 'Gesamt',
  basal: 'Basal',
  bolus: 'Bolus',
  boluses: 'Boli',
  carbs: 'KH',
  'days.one': 'von {n} Tag',
  'days.other': 'von {n} Tagen',
  'control.one': '{n} Test mit Kontrolllösung',
  'control.other': '{n} Tests mit Kontrolllösung',
  numbers: 'Alle Tage zusammen',
};
