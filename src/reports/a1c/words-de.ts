import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** Deutscher Text der Laborwerte neben dem GMI. */
export const de: Translation<typeof en> = {
  caption: 'HbA1c aus dem Labor und der GMI der 90 Tage bis dahin',
  add: 'Laborwert eingeben',
  correct: 'Berichtigen',
  axes: 'Links: %; rechts: mmol/mol',
  date: 'Datum',
  lab: 'HbA1c aus dem Labor',
  gmi: 'GMI',
  difference: 'Labor minus GMI',
  'no-sensor': 'Keine Sensorwerte in diesen 90 Tagen.',
  few: 'Sensorwerte an {days} dieser 90 Tage, {active} % der ausgelesenen Zeit: Ein GMI braucht {percent} %.',
  'title.group': 'In dieser Zeit',
  'n.labs': 'Laborwerte',
  'n.pairs': 'Mit einem GMI',
  median: 'Mittlere Differenz (Median)',
  'rule.labs': 'Laborwerte dieses Zeitraums, eingegeben oder aus einer Datei gelesen.',
  'rule.pairs': 'Laborwerte mit genügend Sensorwerten in den 90 Tagen bis dahin.',
  picture: 'HbA1c aus dem Labor und GMI im Lauf der Zeit',
  hint: 'Die Pfeiltasten gehen das Bild entlang.',
  stop: '{date}: {what}',
  'stop.lab': 'Labor {lab}',
  'stop.gmi': 'GMI {gmi}',
  'stop.none': 'kein GMI',
  'legend.lab': 'HbA1c aus dem Labor',
  'legend.gmi': 'GMI der 90 Tage davor',
  'legend.shifted': 'GMI, um die mittlere Differenz verschoben',
  twin: 'HbA1c aus dem Labor und GMI im Lauf der Zeit',
  why: 'Warum sie sich unterscheiden',
  'why.lab':
    'Das Labor misst, wie viel Zucker sich am Hämoglobin der roten Blutzellen angelagert hat. Der GMI wird allein aus dem Mittelwert des Sensors berechnet.',
  'why.cells':
    'Wie lange rote Blutzellen leben, Eisen, Schwangerschaft, Nieren und manche Arten von Hämoglobin verändern den HbA1c, ohne dass sich die Glukose ändert. Zum selben Mittelwert können deshalb bei verschiedenen Menschen verschiedene Laborwerte gehören.',
  'why.days':
    'Im HbA1c zählen die letzten Wochen vor der Blutabnahme mehr als die Wochen davor; im GMI zählen alle Tage mit Werten gleich viel. Tage ohne Sensor stecken im einen und nicht im anderen.',
  'why.lasting':
    'Bei einem Menschen bleibt der Unterschied oft etwa gleich. Ein Unterschied allein ist kein Fehler des Sensors oder des Labors.',
  'none.next': 'Ein Wert aus dem Befund des Labors lässt sich eingeben: sein Datum und die Zahl.',
};
