import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the logbook. */
export const de: Translation<typeof en> = {
  'show.label': 'Was das Tagebuch zeigt',
  'show.grid': 'Stunden',
  'show.sensor': 'Sensor nach Stunden',
  'show.diary': 'Tagebuch',
  'caption.grid': 'Messungen, Mahlzeiten und Boli jeder Stunde; Glukose in {unit}',
  'caption.sensor': 'Mittel der Sensorwerte jeder Stunde, in {unit}',
  'caption.diary':
    'Was gemessen, gegessen und gegeben wurde, nach Tagesabschnitten; Glukose in {unit}',
  day: 'Tag',
  mean: 'Mittel',
  n: 'Messungen',
  carbs: 'KH',
  bolus: 'Bolus',
  'very-low': 'sehr niedrig',
  low: 'niedrig',
  target: 'im Zielbereich',
  high: 'hoch',
  'very-high': 'sehr hoch',
  before: 'vor einer Mahlzeit',
  after: 'nach einer Mahlzeit',
  fasting: 'nüchtern',
  dual: 'dual',
  square: 'verzögert',
  injected: 'gespritzt',
  exercise: 'Bewegung',
  a1c: 'HbA1c',
  skipped: 'Diese Stunde gab es nicht: Die Uhren wurden vorgestellt',
  typed: 'eingetragen',
  correct: '{what} um {clock} berichtigen',
  add: 'Eintrag am {day} hinzufügen',
};
