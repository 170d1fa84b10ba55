import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

/** German text of the numbers of variability. */
export const de: Translation<typeof en> = {
  note: 'Für alle, die einen Verlauf näher ansehen. Die meisten dieser Zahlen haben kein Ziel, über das sich Leitlinien einig sind, und andere Programme berechnen manche anders: Jede lässt sich öffnen und sagt, wie es hier geschieht.',
  needs: 'Diese Zahlen brauchen Sensorwerte.',
  spread: 'Um den Mittelwert',
  days: 'Von Stunde zu Stunde und Tag zu Tag',
  risk: 'Risiko tiefer und hoher Werte',
  area: 'Wie weit außerhalb des Bereichs',
  sd: 'Standardabweichung',
  'sd.rule':
    'Wie weit Werte von ihrem Mittel liegen: die Stichproben-Standardabweichung (geteilt durch n − 1), ab 30 Werten.',
  cv: 'Variationskoeffizient',
  'cv.rule':
    'Die Standardabweichung durch den Mittelwert. Bis 36 % gilt die Glukose als stabil (Monnier 2017).',
  iqr: 'Mittlere Hälfte',
  'iqr.rule': 'Die Breite der mittleren Hälfte aller Werte: das 75. weniger das 25. Perzentil.',
  j: 'J-Index',
  'j.rule':
    'Mittel und Streuung in einer Zahl: 0,001 × (Mittelwert + Standardabweichung)², in mg/dL (Wójcicki 1995).',
  within: 'SD innerhalb der Tage',
  'within.rule':
    'Wie stark sich die Glukose an einem Tag bewegt: das Mittel der Standardabweichungen der Tage (SDw, Rodbard 2009).',
  means: 'SD der Tagesmittel',
  'means.rule':
    'Wie stark sich die Tage im Ganzen unterscheiden: die Standardabweichung ihrer Mittel (SDdm, Rodbard 2009). Braucht zwei Tage.',
  between: 'SD zwischen den Tagen',
  'between.rule':
    'Wie stark sich die Tage zur selben Uhrzeit unterscheiden: das Mittel der Standardabweichungen jeder Uhrzeit (SDb, Rodbard 2009). Braucht zwei Tage.',
  times: 'SD des mittleren Tages',
  'times.rule':
    'Wie stark sich der mittlere Tag bewegt: die Standardabweichung seiner Uhrzeiten (SDhh:mm, Rodbard 2009).',
  modd: 'MODD',
  'modd.rule':
    'Wie stark sich eine Uhrzeit vom Vortag unterscheidet: das Mittel der Unterschiede, nach der Uhr an der Wand (Molnar 1972). Braucht zwei Tage.',
  conga1: 'CONGA, 1 Stunde',
  'conga1.rule':
    'Wie ungleichmäßig sich die Glukose in einer Stunde ändert: die Standardabweichung aller Änderungen über 1 Stunde (McDonnell 2005).',
  conga4: 'CONGA, 4 Stunden',
  'conga4.rule':
    'Wie ungleichmäßig sich die Glukose in vier Stunden ändert: die Standardabweichung aller Änderungen über 4 Stunden (McDonnell 2005).',
  mage: 'MAGE',
  'mage.rule':
    'Wie hoch die großen Ausschläge sind: das Mittel derer ab einer Standardabweichung, in der Richtung des ersten (Service 1970; gefunden mit gleitenden Mitteln, 1 SD). Programme, die sie anders finden, weichen um die Hälfte und mehr ab.',
  gvp: 'GVP',
  'gvp.rule':
    'Um wie viel die Glukoselinie länger ist als eine waagerechte (Peyser 2018). Nur bei 5-Minuten-Sensoren: Sie hängt vom Abstand der Werte ab.',
  lbgi: 'Index tiefer Werte (LBGI)',
  'lbgi.rule':
    'Wie oft und wie weit die Glukose tief war: das Mittel des Risikos jedes Wertes nach unten (Kovatchev 2006).',
  hbgi: 'Index hoher Werte (HBGI)',
  'hbgi.rule':
    'Wie oft und wie weit die Glukose hoch war: das Mittel des Risikos jedes Wertes nach oben (Kovatchev 2006).',
  adrr: 'Mittlere tägliche Risikospanne (ADRR)',
  'adrr.rule':
    'Das größte Risiko nach beiden Seiten an jedem Tag, addiert, als Mittel der Tage (Kovatchev 2006). Für Messgeräte gemacht; bei einem Sensor ist sie höher.',
  above: 'Überschuss über dem Bereich',
  'above.rule':
    'Die Fläche zwischen der Glukoselinie und 180 mg/dL (10 mmol/L), wo sie darüber liegt, durch die erfassten Stunden, mit Trapezen (Rodbard 2009).',
  below: 'Fehlbetrag unter dem Bereich',
  'below.rule':
    'Die Fläche zwischen 70 mg/dL (3,9 mmol/L) und der Glukoselinie, wo sie darunter liegt, durch die erfassten Stunden, mit Trapezen (Rodbard 2009).',
  'filled.one':
    '{n} Punkt des gleichmäßigen Rasters liegt zwischen zwei Werten, auf der Linie, die sie verbindet.',
  'filled.other':
    '{n} Punkte des gleichmäßigen Rasters liegen zwischen zwei Werten, auf der Linie, die sie verbindet.',
  gri: 'GRI',
  'gri.title': 'Glykämischer Risikoindex (GRI)',
  'gri.text': '{value}, Zone {zone}',
  'gri.none': 'Kein Zeitraum hat genug Werte.',
  'gri.rule':
    '3,0 × der Anteil unter 54 mg/dL + 2,4 × der von 54–69 + 1,6 × der über 250 + 0,8 × der von 181–250, höchstens 100: was Ärztinnen und Ärzte in 14 Tagen riskant fanden (Klonoff 2022). Nach rechts: tiefe Werte, sehr tiefe ganz, tiefe mit 0,8. Nach oben: hohe Werte, sehr hohe ganz, hohe zur Hälfte. Jedes Band ist 20 des Index.',
  'gri.few':
    '{dates}: Der Index braucht {days} Tage mit Werten in {percent} % der Zeit; es sind {window} Tage, {active} %.',
  window: '{from} – {to}',
  'days.head': 'Tage',
  zone: 'Zone',
  hypo: 'Tiefe Werte',
  hyper: 'Hohe Werte',
  'axis.hypo': 'Anteil tiefer Werte, %',
  'axis.hyper': 'Anteil hoher Werte, %',
  now: 'Diese Tage',
  before: 'Die Tage davor',
};
