import type { Translation } from '#domain/language.ts';
import type { en } from './sensor-words-en.ts';

export const de: Translation<typeof en> = {
  mean: 'Jeder Wert zählt mit dem Messabstand seines Sensors, nichts wird ergänzt.',
  median: 'Der mittlere aller Werte, nach ihrer Größe geordnet; nichts wird ergänzt.',
  spread: 'Standardabweichung der Stichprobe (geteilt durch n − 1).',
  variation: 'Standardabweichung der Stichprobe (geteilt durch n − 1) durch den Mittelwert.',
  few: 'Braucht {needs} Werte, hat {has}.',
  'beyond.one': '{n} Wert LO oder HI, als 39 und 401 mg/dL gezählt.',
  'beyond.other': '{n} Werte LO oder HI, als 39 und 401 mg/dL gezählt.',
  active: 'Die Zeit, für die Werte stehen, von der ausgelesenen Zeit.',
  week: 'Die Zeit, für die Werte stehen, in sieben Tagen: ihr Anteil an der ausgelesenen Zeit, an sieben solchen Tagen.',
  gmi: '3,31 + 0,02392 × Mittelwert in mg/dL (Bergenstal 2018).',
  'gmi.few':
    'Braucht {days} Tage mit Werten in {percent} % der Zeit; hat {window} Tage, {active} %.',
  shares:
    'Die Zeit, für die Werte stehen, in jedem der fünf Bereiche, jeder Wert nach der Einheit seines Sensors; beide Grenzen gehören zum Bereich. Zwischen Werten wird nichts ergänzt. Ein Anteil unter 1 % behält eine Nachkommastelle; was zu 100 fehlt, kommt zu „hoch“ oder zum größten.',
  tight:
    'Die Zeit, für die Werte stehen, in {limits}, beide Grenzen eingeschlossen. Dafür gibt es kein Ziel im Konsens.',
  'since-first':
    'Die Zeit, für die Werte stehen, von der Zeit vom ersten bis zum letzten, jeder Wert mit dem Messabstand seines Sensors.',
  below:
    'Werte unter der Linie, jeder mit dem Messabstand seines Sensors; die Linie selbst ist nicht darunter.',
  'below.episodes':
    'Ab 15 Minuten mit Werten unter der Linie bis zu 15 Minuten mit Werten, die es nicht sind, oder einer Pause in den Daten. Eine, die um Mitternacht andauert, zählt an beiden Tagen.',
};
