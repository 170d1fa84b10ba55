import type { Translation } from '#domain/language.ts';
import type { en } from './report-words-en.ts';

export const de: Translation<typeof en> = {
  extremes: 'Sehr niedrig und sehr hoch',
  'extremes.note':
    'Die äußeren zwei der fünf Bereiche. 54 und 250 mg/dL, wenn Ihre Praxis nichts anderes sagt.',
  'extremes.low': 'Sehr niedrig ist unter',
  'extremes.high': 'sehr hoch ist über',
  'extremes.wrong':
    'Sehr niedrig muss unter dem Zielbereich liegen und sehr hoch darüber, beide zwischen {min} und {max} {unit}.',
  reports: 'Berichte',
  carbs: 'Kohlenhydrate in',
  'carbs.g': 'Gramm',
  'carbs.exchanges': 'Broteinheiten',
  'carbs.per': 'Gramm einer Broteinheit',
  'carbs.wrong': 'Geben Sie 5 bis 30 Gramm an.',
  dayparts: 'Tagesabschnitte',
  'dayparts.note': 'Berichte fassen danach zusammen. Jeder endet, wo der nächste beginnt.',
  'dayparts.begins': '{part} beginnt um',
  'dayparts.wrong': 'Jeder Abschnitt muss nach dem vorigen beginnen.',
  'dayparts.no-time': 'Schreiben Sie die Uhrzeit wie {example}.',
  'dayparts.usual': 'Wieder wie üblich',
  night: 'Nacht',
  breakfast: 'Frühstück',
  lunch: 'Mittag',
  dinner: 'Abendessen',
  evening: 'Spätabend',
  palette: 'Farben der Bereiche',
  'palette.clinic': 'Klinik',
  'palette.blue-orange': 'Blau und Orange',
  'palette.grey': 'Grau',
  devices: 'Geräte, die zählen',
  'devices.note':
    'Messwerte eines Geräts, das nicht zählt, bleiben erhalten; kein Bericht über mehrere Tage zählt sie.',
  'devices.main': 'Wo zwei Sensoren zugleich getragen wurden, zählt',
  'devices.most': 'der mit den meisten Werten des Tages',
  paper: 'Auf Papier',
  'paper.size': 'Blatt',
  'paper.auto': 'Wie hier üblich ({sheet})',
  'paper.name': 'Name',
  'paper.name.full': 'Ganz',
  'paper.name.initials': 'Nur Initialen',
  'paper.name.none': 'Keiner',
  'paper.born': 'Geburtsdatum',
  'paper.number': 'Nummer in der Praxis',
  'paper.note':
    'Steht auf jedem Blatt und bleibt nur in diesem Browser. Lassen Sie leer, was die Praxis nicht sehen muss.',
};
