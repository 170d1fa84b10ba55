import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  needs: 'Alarme kommen aus den Protokollen von Pumpen und Sensoren.',
  all: 'Alle Alarme',
  types: 'Nach ihrem Wortlaut',
  'types.none': 'Kein solcher Alarm in diesen Tagen.',
  'origin.pump': 'Pumpe',
  'origin.sensor': 'Sensor',
  'origin.meter': 'Messgerät',
  'figures.title': 'Alarme',
  'figures.count': 'Alarme',
  'figures.per-day': 'Pro Tag',
  'figures.acknowledged': 'Mittlere Zeit bis zum Quittieren (Median)',
  'figures.acknowledged.remark': 'Alarme der Pumpe',
  'rule.count':
    'Alarme, wie die Geräte sie in den gewählten Tagen und Stunden aufgezeichnet haben. Wenig Insulin im Reservoir und schwache Batterie sind Hinweise, keine Alarme.',
  'rule.per-day': 'Alarme durch die gewählten Tage: {days}.',
  code: 'Code {code}',
  cleared: 'nach {time} quittiert',
  'cleared.at-once': 'sofort quittiert',
  'not.cleared': 'keine Aufzeichnung des Quittierens',
  'head.time': 'Zeit',
  'head.alarm': 'Alarm',
  'head.from': 'Von',
  'head.value': 'Wert',
  'head.cleared': 'Quittiert',
  'show.one': '{n} weiteren Tag zeigen',
  'show.other': '{n} weitere Tage zeigen',
  'number.one': '{n} Alarm',
  'number.other': '{n} Alarme',
  table: 'Alarme, neueste zuerst',
};
