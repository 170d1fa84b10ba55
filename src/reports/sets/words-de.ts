import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  cannula: 'Kanüle gefüllt',
  tubing: 'Schlauch gefüllt',
  rewind: 'Rücklauf',
  reservoir: 'Reservoir fast leer',
  battery: 'Batterie gewechselt',
  legend: 'Was an der Pumpe gemacht wurde',
  long: 'lang',
  'life.known': 'Set nach {hours} h gewechselt',
  'life.late': 'Set nach {hours} h gewechselt, mehr als {days} Tage: lang',
  'since.one': '{n} Tag seit dem letzten Wechsel',
  'since.other': '{n} Tage seit dem letzten Wechsel',
  'since.short': 'Tag {n}',
  nothing: 'nichts aufgezeichnet',
  title: 'Infusionssets',
  mean: 'Mittlere Tragezeit',
  longest: 'Am längsten getragen',
  late: 'Länger als {days} Tage getragen',
  age: 'Alter des jetzigen Sets',
  'age.on': 'beim Auslesen',
  cannulas: 'Kanülen gefüllt',
  tubings: 'Schläuche gefüllt',
  rewinds: 'Rückläufe',
  'rule.age':
    'Vom letzten Wechsel des Sets bis zum letzten Auslesen der Pumpe, oder bis zum Ende dieser Tage, wenn sie vorher enden.',
  'list.title': 'Jedes Set',
  'list.worn': 'Getragen',
  'list.from': 'Von',
  'list.to': 'Gewechselt',
  'list.by': 'Aufgezeichnet durch',
  'by.cannula': 'Füllen der Kanüle',
  'by.rewind': 'Rücklauf',
  'list.none':
    'Wie lange ein Set getragen wurde, ist nicht bekannt: Dazu braucht es zwei Wechsel mit einer lückenlosen Aufzeichnung dazwischen.',
  'month.label': '{month}: was an jedem Tag an der Pumpe gemacht wurde',
};
