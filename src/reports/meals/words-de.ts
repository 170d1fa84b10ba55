import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  'show.label': 'Was gezeigt wird',
  'show.meals': 'Mahlzeiten',
  'show.night': 'Nächte',
  night: 'Nacht',
  breakfast: 'Frühstück',
  lunch: 'Mittag',
  dinner: 'Abendessen',
  evening: 'Abend',
  'meals.one': '{n} Mahlzeit',
  'meals.other': '{n} Mahlzeiten',
  'nights.one': '{n} Nacht',
  'nights.other': '{n} Nächte',
  'panel.meals': 'Glukose um die Mahlzeiten, {part}: {meals}',
  'panel.night': 'Glukose vom Zubettgehen bis zum Aufwachen: {nights}',
  hint: 'Zeigen Sie im Diagramm auf eine Zeit; darin gehen die Pfeiltasten an ihr entlang.',
  'legend.trace': 'Eine Mahlzeit',
  'legend.night': 'Eine Nacht',
  'legend.followed': 'Nicht gezählt',
  'legend.median': 'Median',
  'legend.middle': 'Mittlere Hälfte',
  meal: 'Mahlzeit',
  'at.known': '{time}: Median {median} {unit}, {meals}',
  'at.half': '{time}: Median {median} {unit}, mittlere Hälfte {middle}, {meals}',
  'at.few': '{time}: {meals}',
  'count.meals': 'Gezählte Mahlzeiten',
  'count.nights': 'Nächte',
  'remark.all': 'von {n}',
  start: 'Zu Beginn',
  peak: 'Spitze',
  rise: 'Anstieg',
  'to-peak': 'Zeit bis zur Spitze',
  later: '2 h danach',
  carbs: 'Kohlenhydrate',
  'night.start': 'Beim Zubettgehen',
  'night.end': 'Beim Aufwachen',
  lowest: 'Niedrigster Wert',
  change: 'Änderung über Nacht',
  below: 'Unter dem Ziel',
  'how.start':
    'Median der Mahlzeiten. Der Wert, der dem ersten Eintrag der Mahlzeit am nächsten liegt, höchstens zehn Minuten entfernt.',
  'how.peak':
    'Median der Mahlzeiten. Der höchste Wert vom Beginn bis drei Stunden nach der Mahlzeit.',
  'how.rise': 'Median der Mahlzeiten. Die Spitze weniger der Beginn; 0, wo nichts höher war.',
  'how.to-peak': 'Median der Mahlzeiten. Minuten vom ersten Eintrag der Mahlzeit bis zur Spitze.',
  'how.later':
    'Median der Mahlzeiten. Der Wert, der zwei Stunden nach der Mahlzeit am nächsten liegt, höchstens zehn Minuten entfernt.',
  'how.carbs':
    'Median der Mahlzeiten. Was innerhalb einer Stunde nach dem ersten Eintrag notiert ist, zusammengezählt; dieselbe Menge aus zwei Quellen innerhalb von 15 Minuten zählt einmal.',
  'how.count':
    'Einträge von Kohlenhydraten innerhalb einer Stunde sind eine Mahlzeit, im Tagesabschnitt ihres ersten Eintrags. Gezählt werden die ohne eine weitere Mahlzeit innerhalb von drei Stunden, mit einem Wert zu Beginn und Werten für 70 % der Zeit.',
  'how.night.start':
    'Median der Nächte. Der Wert, der dem Zubettgehen am nächsten liegt, höchstens zehn Minuten entfernt.',
  'how.night.end':
    'Median der Nächte. Der Wert, der dem Ende der Nacht am nächsten liegt, höchstens zehn Minuten entfernt.',
  'how.lowest': 'Der niedrigste Wert aller Nächte; von gleichen der frühere.',
  'how.change': 'Median der Nächte, die beides haben: das Ende weniger der Beginn.',
  'how.below':
    'Minuten unter dem Zielbereich {range} in allen Nächten, jeder Wert für den Messabstand seines Sensors.',
  'how.nights':
    'Der Tagesabschnitt, der Nacht heißt, {time}. Eine Nacht gehört zu dem Datum, an dem sie beginnt. Gezeigt werden die mit einem Sensorwert.',
  'left.next-meal.one': '{n} Mahlzeit mit einer weiteren innerhalb von drei Stunden',
  'left.next-meal.other': '{n} Mahlzeiten mit einer weiteren innerhalb von drei Stunden',
  'left.no-start.one': '{n} Mahlzeit ohne Wert zu Beginn',
  'left.no-start.other': '{n} Mahlzeiten ohne Wert zu Beginn',
  'left.few-readings.one': '{n} Mahlzeit mit Werten für weniger als 70 % der Zeit',
  'left.few-readings.other': '{n} Mahlzeiten mit Werten für weniger als 70 % der Zeit',
  'left.value.one': '{n} ohne diesen Wert',
  'left.value.other': '{n} ohne diesen Wert',
  'flag.next-meal': 'Weitere Mahlzeit um {time}',
  'flag.no-start': 'Kein Wert zu Beginn',
  'flag.few-readings': 'Wenige Werte',
  'flag.notes.one': '{n} Eintrag',
  'flag.notes.other': '{n} Einträge',
  'flag.few-night': 'Werte für {percent} %',
  'table.meals': 'Mahlzeit für Mahlzeit, Glukose in {unit}',
  'table.night': 'Nacht für Nacht, in {unit}',
  date: 'Tag',
  time: 'Zeit',
  part: 'Tagesabschnitt',
  remark: 'Bemerkungen',
  'night.of': 'Nacht vom',
  'lowest-at': 'Niedrigster um',
  'open.day': 'Tagesübersicht vom {date}',
  'note.meals':
    'Jede Linie ist eine Mahlzeit, von einer Stunde vor ihrem ersten Eintrag bis drei Stunden danach. Der Median ist ab drei Mahlzeiten gezeichnet, die mittlere Hälfte ab fünf.',
  'note.followed':
    'Gestrichelt: nicht im Median gezählt, weil innerhalb von drei Stunden eine weitere Mahlzeit folgt, der Beginn nicht bekannt ist oder Werte fehlen. Die Spitze gilt bis zur nächsten Mahlzeit.',
  'note.night':
    'Jede Linie ist eine Nacht, {time}, nach der Uhr. Der Median ist ab drei Nächten gezeichnet, die mittlere Hälfte ab fünf.',
  'note.hours':
    'Gewählte Stunden schneiden Nächte nicht ab; gewählte Wochentage gelten für das Datum, an dem sie beginnen.',
  'note.shift':
    'In einer dieser Nächte werden Uhren umgestellt: Eine Stunde ist zweimal gezeichnet oder übersprungen.',
  'none.sensor':
    'Keine Sensorwerte in diesen Tagen: Was die Glukose nach einer Mahlzeit tat, ist nicht bekannt.',
  'none.meals': 'In diesen Tagen sind keine Kohlenhydrate notiert.',
  'none.nights': 'Keine Sensorwerte in den Nächten dieser Tage.',
  twin: 'Der Median jedes Tagesabschnitts, in {unit}',
};
