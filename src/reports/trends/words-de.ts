import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the trends table. */
export const de: Translation<typeof en> = {
  caption: 'Die Zahlen jedes Tages und aller Tage zusammen',
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
