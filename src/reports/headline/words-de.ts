import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  'sensor.day':
    'An diesem Tag lagen {in} % der Sensorzeit in {range}, {below} % darunter und {above} % darüber; Werte decken {active} % des Tages ab.',
  'sensor.days':
    'In diesen {days} Tagen lagen {in} % der Sensorzeit in {range}, {below} % darunter und {above} % darüber; Werte decken {active} % der Zeit ab.',
  'sensor.chosen':
    'In den gewählten Stunden und Wochentagen dieser {days} Tage lagen {in} % der Sensorzeit in {range}, {below} % darunter und {above} % darüber; Werte decken {active} % dieser Zeit ab.',
  'sensor.hours.one':
    'Sensorwerte aus {n} Stunde: Anteile und Tageszeiten brauchen mindestens 24 Stunden.',
  'sensor.hours.other':
    'Sensorwerte aus {n} Stunden: Anteile und Tageszeiten brauchen mindestens 24 Stunden.',
  'sensor.few.one': 'Werte von {n} Tag: Andere Tage können anders aussehen.',
  'sensor.few.other': 'Werte von {n} Tagen: Andere Tage können anders aussehen.',
  'lows.pattern':
    'Die meisten Niedrig-Episoden begannen zwischen {from} und {to}: {episodes} von {all}, an {on} von {days} Tagen.',
  'lows.place':
    'Niedrig-Episoden häufen sich zwischen {from} und {to}: {episodes} von {all} begannen dann, an {on} von {days} Tagen.',
  'lows.one': 'Es gab {n} Niedrig-Episode.',
  'lows.other': 'Es gab {n} Niedrig-Episoden.',
  'lows.even.one': 'Es gab {n} Niedrig-Episode; dafür fällt keine Tageszeit auf.',
  'lows.even.other': 'Es gab {n} Niedrig-Episoden; dafür fällt keine Tageszeit auf.',
  'meter.day':
    'An diesem Tag lagen {in} % von {n} Messwerten in {range}, {below} % darunter und {above} % darüber.',
  'meter.days':
    'In diesen {days} Tagen lagen {in} % von {n} Messwerten in {range}, {below} % darunter und {above} % darüber.',
  'meter.chosen':
    'In den gewählten Stunden und Wochentagen dieser {days} Tage lagen {in} % von {n} Messwerten in {range}, {below} % darunter und {above} % darüber.',
  'meter.few.one': '{n} Messwert: Anteile brauchen mindestens {needs}.',
  'meter.few.other': '{n} Messwerte: Anteile brauchen mindestens {needs}.',
  'pump.days':
    'Die Pumpe gab {total} IE Insulin am Tag, davon {basal} % basal: Mittel aus {n} von {days} Tagen, von denen sie mindestens 23 Stunden belegt.',
  'pump.few':
    'Eine Pumpe erzählt von diesen Tagen, aber von keinem mindestens 23 Stunden: Ein Tagesinsulin lässt sich nicht angeben.',
  nothing: 'Von diesen Tagen ist weder Glukose noch Insulin gespeichert.',
  'rule.sensor':
    'Anteile der Zeit, für die Werte stehen, so gerundet, dass alle fünf Bereiche 100 ergeben. Eine Niedrig-Episode beginnt mit Werten unter {low} über mindestens 15 Minuten. Eine Tageszeit wird nur genannt, wo sie mehr als Zufall ist.',
  'rule.meter':
    'Anteile der Zahl der Werte, nicht der Zeit, so gerundet, dass alle fünf Bereiche 100 ergeben.',
};
