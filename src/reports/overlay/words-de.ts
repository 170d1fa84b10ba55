import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  chart: 'Glukose von {days} übereinander, nach der Tageszeit',
  'days.one': '{n} Tag',
  'days.other': '{n} Tagen',
  hint: 'Zeigen Sie im Diagramm auf eine Zeit; darin gehen die Pfeiltasten die Uhr entlang.',
  legend: 'Tage',
  mean: 'Mittelwert',
  all: 'Alle Tage',
  figures: 'Alle Tage zusammen',
  'figures.mean': 'Mittelwert',
  'figures.spread': 'Standardabweichung',
  'figures.highest': 'Höchster Wert',
  'figures.lowest': 'Niedrigster Wert',
  'figures.area': 'Fläche über {limit}',
  'figures.range': 'Zeit in {range}',
  'figures.readings': 'Werte',
  'remark.when': '{date}, {time}',
  'how.extreme':
    'Der Wert selbst. LO gilt als niedriger und HI als höher als jede Zahl; von gleichen zählt der frühere.',
  'how.area':
    'Die Fläche zwischen der Kurve und {limit}, wo sie darüber liegt, in Trapezen, geteilt durch die erfassten Stunden; Lücken bis zu drei Messabständen überbrückt eine Gerade.',
  'how.range':
    'Die Zeit, für die Werte in {range} stehen, jeder Wert nach der Einheit seines Sensors; beide Grenzen gehören zum Bereich. So gedruckt, dass die fünf Bereiche 100 ergeben.',
  'how.readings': 'Werte, die zählen: von zweien zur selben Zeit einer.',
  'how.days': 'Jeder Tag und alle Tage zusammen werden nach denselben Regeln berechnet.',
  table: 'Tag für Tag, in {unit}',
  day: 'Tag',
  highest: 'Höchster',
  lowest: 'Niedrigster',
  area: 'Fläche darüber',
  range: 'Im Bereich',
  readings: 'Werte',
  twin: 'Mittelwert jeder Stunde, in {unit}',
  hour: 'Stunde',
  'note.last': 'Die letzten {shown} von {all} Tagen.',
  'note.clock.long': '{date} hat {hours} Stunden: Die wiederholte Stunde ist zweimal gezeichnet.',
  'note.clock.short':
    '{date} hat {hours} Stunden: Die Linie läuft über die übersprungene Stunde hinweg.',
  'note.mean':
    'Gepunktet: der Mittelwert aller Werte jeder Viertelstunde, die mindestens zwei Tage haben.',
  'note.top': 'Werte über {top} sind am oberen Rand gezeichnet.',
  'none.sensor': 'Keine Sensorwerte in diesen Tagen: Es gibt keine Linie zu zeichnen.',
  'none.go': 'Was ein Messgerät gemessen hat, nach der Tageszeit',
  'at.none': 'Keine Werte',
  'open.day': 'Tagesübersicht vom {date}',
};
