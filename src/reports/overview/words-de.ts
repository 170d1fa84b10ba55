import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the numbers of the quick summary. */
export const de: Translation<typeof en> = {
  sensor: 'Sensorglukose',
  meter: 'Messungen',
  mean: 'Mittelwert',
  gmi: 'GMI',
  'gmi.needs': 'braucht {days} Tage mit Messwerten für {percent} % der Zeit',
  cv: 'VK',
  in: 'Im Zielbereich {range}',
  below: 'Darunter',
  above: 'Darüber',
  active: 'Sensor aktiv',
  'per-day': 'Messungen pro Tag',
  'of-readings': 'Im Zielbereich {range}, der Messungen',
  'of-readings.rule':
    'Messungen in {range}, jede in der Einheit ihres Messgeräts; beide Grenzen gehören dazu. HI zählt als darüber, LO als darunter. Ein Anteil der Messungen, nicht der Zeit.',
  'set.cannula':
    'Von der letzten Füllung einer Kanüle bis zum letzten Auslesen der Pumpe, oder bis zum Ende dieser Tage, wenn sie vorher enden.',
  'set.rewind':
    'Vom letzten Zurückfahren des Kolbens bis zum letzten Auslesen der Pumpe, die keine Füllung einer Kanüle festhält, oder bis zum Ende dieser Tage, wenn sie vorher enden.',
};
