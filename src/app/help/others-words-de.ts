import type { Translation } from '#domain/language.ts';
import type { en } from './others-words-en.ts';

export const de: Translation<typeof en> = {
  others: 'Warum ein anderes Programm eine andere Zahl zeigt',
  first:
    'Sehen Sie zuerst nach, ob beide dieselben Tage zeigen, dieselben Geräte, denselben Zielbereich und dieselbe Zeitzone. Ist das so, liegt es oft an einer dieser Regeln.',
  seen: 'Was andere tun, ist in ihrem öffentlichen Code gesehen oder beim Rechnen mit denselben Werten. Sie können sich seither geändert haben.',
  caption: 'Eine Frage, mehrere Antworten',
  question: 'Frage',
  ours: 'Basalt',
  theirs: 'Andere',
  'upper.question': 'Ist 180 mg/dL im Zielbereich?',
  'upper.ours': 'Ja.',
  'upper.theirs': 'Ja: iglu, und Tidepool in mg/dL. Nein: Nightscout und py_agata.',
  'lower.question': 'Ist 70 mg/dL niedrig?',
  'lower.ours': 'Nein, es ist im Zielbereich.',
  'lower.theirs': 'Nein: iglu, Tidepool und Nightscout. Ja: py_agata.',
  'unit.question': 'Ist 181 mg/dL im Zielbereich, wo es als 10,0 mmol/L gezeigt wird?',
  'unit.ours': 'Nein: Die gezeigte Einheit ändert keinen Prozentwert.',
  'unit.theirs':
    'Ja: Tidepool in mmol/L, das zuerst rundet. Bei einem Verlauf von 14 Tagen wurden aus 75,8 % im Zielbereich 76,5 %.',
  'factor.question': 'Wie viele mg/dL sind 1 mmol/L?',
  'factor.ours': '{factor}',
  'factor.theirs':
    'Ebenso: Tidepool und Nightscout. 18,018: py_agata. 18: iglu, älteres Nightscout, openaps.',
  'sd.question': 'Wodurch ist die Summe der Quadrate in der SD geteilt?',
  'sd.ours': 'n − 1',
  'sd.theirs':
    'n − 1: iglu, Tidepool, py_agata, xDrip. n, was etwas weniger ergibt: Nightscout, cgmquantify.',
  'use.question': 'Wie viel war der Sensor aktiv?',
  'use.ours': 'Von den ausgelesenen Tagen; im Glukoseprofil auch vom ersten bis zum letzten Wert.',
  'use.theirs':
    'Bei einer Person 79,8 % ab dem ersten Wert (iglu, das AGP von Tidepool) und 72,3 % von 14 Tagen („Sensor usage“ von Tidepool).',
  'double.question': 'Zählen zwei Werte zur selben Zeit doppelt?',
  'double.ours': 'Nein.',
  'double.theirs':
    'Von denselben doppelten Werten zählt Tidepool 4.032, Nightscout 4.897 und iglu 5.035.',
  'gaps.question': 'Werden Lücken gefüllt oder Sprünge geglättet?',
  'gaps.ours': 'Nicht für Mittelwerte, Bereiche und Streuung.',
  'gaps.theirs':
    'Die Verteilungsseite von Nightscout füllt Lücken von 9 bis 25 Minuten und ersetzt einzelne Werte, die springen. iglu füllt für Zahlen auf einem Raster bis zu 45 Minuten, py_agata nichts.',
  'limit.question': 'Als was zählt ein Sensorwert unter oder über seinem Messbereich?',
  'limit.ours': 'Einen Schritt jenseits der Grenze: 39 oder 401 mg/dL.',
  'limit.theirs':
    'Ebenso: Tidepool. CareLink exportiert 40 oder 400; Nightscout lässt weg, was unter 39 liegt.',
  'residue.question': 'Wie kommen gerundete Prozente auf 100?',
  'residue.ours': '„Hoch“ nimmt, was übrig bleibt.',
  'residue.theirs': 'Ebenso: Tidepool. Bei Nightscout nimmt es der mittlere Bereich.',
  'curve.question': 'Wie breit sind die Schritte des Profils nach Tageszeit?',
  'curve.ours': 'Eine Stunde um jede Viertelstunde, nicht geglättet.',
  'curve.theirs':
    '5 bis 15 Minuten, geglättet: iglu. 30 Minuten: Nightscout und die Trends von Tidepool. 60 Minuten, geglättet: das AGP von Tidepool.',
  'long.question': 'Wann dauert eine niedrige Phase lange an?',
  'long.ours': 'Mehr als 120 Minuten unter 70 mg/dL.',
  'long.theirs': 'Ebenso: iglu. 120 Minuten oder länger unter 54 mg/dL: py_agata.',
  'day.question': 'Wie viele 5-Minuten-Werte hat ein Tag von 25 Stunden?',
  'day.ours': '300, von 25 Stunden.',
  'day.theirs':
    '300, aber von Tagen mit 24 Stunden, sodass der Sensor 101,4 % der Zeit aktiv sein kann: Tidepool. 288: Nightscout und das Raster von iglu.',
  'bolus.question': 'An welchem Tag zählt ein verlängerter Bolus über Mitternacht?',
  'bolus.ours': 'An jedem mit dem, was auf ihn fiel.',
  'bolus.theirs': 'Am Tag seines Eintrags: Tidepool und die Pumpe selbst.',
  'mage.question': 'Wie groß ist MAGE?',
  'mage.ours': 'Nach gleitenden Mitteln, in der Richtung des ersten Ausschlags.',
  'mage.theirs':
    'Bei einem Verlauf ergaben fünf Programme und Verfahren 13,5, 67,1, 119,2, 120,8 und 133,9.',
  'gvp.question': 'Wie groß ist GVP bei einem 15-Minuten-Sensor?',
  'gvp.ours': '„—“',
  'gvp.theirs': 'Etwa die Hälfte dessen, was dieselbe Glukose alle 5 Minuten ergibt: iglu.',
};
