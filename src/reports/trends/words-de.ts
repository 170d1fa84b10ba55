import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the trends table. */
export const de: Translation<typeof en> = {
  'show.label': 'Zeilen der Tabelle',
  'show.days': 'Tage',
  'show.dayparts': 'Tagesabschnitte',
  'caption.days': 'Die Zahlen jedes Tages und aller Tage zusammen',
  'caption.dayparts': 'Die Zahlen jedes Abschnitts jedes Tages und aller Tage zusammen',
  change: 'Änderung je Woche',
  'change.rule':
    'Änderung je Woche: der Median der Steigungen zwischen allen Paaren von Tagen (Theil und Sen), in der Einheit der Spalte, aus Tagen, die beim letzten Auslesen vorbei waren. ↗ und ↘, wo bloßer Zufall das in weniger als 5 von 100 Fällen täte (Mann und Kendall), →, wo er es könnte; — bei weniger als {days} Tagen.',
  all: 'Alle Tage',
  sensor: 'Sensor',
  meter: 'Messgerät',
  insulin: 'Insulin',
  food: 'Essen',
  mean: 'Mittel ± SD',
  n: 'n',
  below: 'Darunter',
  in: 'Im Bereich',
  above: 'Darüber',
  carbs: 'KH',
  total: 'Gesamt',
  basal: 'Basal (%)',
  bolus: 'Bolus (%)',
  'with-share': '{units} ({percent})',
  'with-spread': '{mean} ± {spread}',
  'sensor.mean.rule':
    'Mittel der Werte, jeder gewichtet mit dem Abstand seines Sensors, und ihre Standardabweichung ab {needs} Werten. Die letzte Zeile ist aus allen Werten, kein Mittel der Tage.',
  'sensor.n.rule':
    'Sensorwerte, die zählen: einer zu einer Zeit, wo zwei Sensoren zugleich berichteten.',
  'meter.mean.rule':
    'Mittel der Messungen und ihre Standardabweichung ab {needs} Messungen. HI und LO sind keine Zahlen. Die letzte Zeile ist aus allen Messungen, kein Mittel der Tage.',
  'meter.n.rule': 'Messungen, auch HI und LO; jeder Test einmal.',
  'meter.side.rule':
    'Prozent der Messungen, nicht der Zeit, jede in der Einheit ihres Messgeräts; beide Grenzen gehören dazu. HI zählt als darüber, LO als darunter.',
  'control.one': '{n} Test mit Kontrolllösung',
  'control.other': '{n} Tests mit Kontrolllösung',
  'limits.one': '{n} Messung HI oder LO',
  'limits.other': '{n} Messungen HI oder LO',
};
