import type { Translation } from '#domain/language.ts';
import type { en } from './words-en.ts';

export const de: Translation<typeof en> = {
  blocks: 'Was in der Mappe ist',
  days: 'Tagesübersichten',
  'device-settings': 'Geräteeinstellungen',
  'settings.none': '{device}: Über die Einstellungen ist nichts gespeichert.',
  changes: 'In diesen Tagen geändert',
  'changes.none': 'Aus diesen Tagen ist keine Änderung einer Einstellung bekannt.',
  'changes.none-since':
    'Was an diesem Gerät eingestellt war, ist ab {moment} bekannt: Von da an ist keine Änderung bekannt.',
  'changes.since': 'Was an diesem Gerät eingestellt war, ist ab {moment} bekannt, vorher nicht.',
  'changes.before':
    'Was an diesem Gerät eingestellt war, ist ab {moment} bekannt, aus diesen Tagen nichts.',
  note: 'Alles darunter wird gedruckt, jeder Teil ab einem neuen Blatt. Nichts verlässt diesen Computer: Für eine Datei wählen Sie im Druckdialog „Als PDF speichern“.',
  file: 'Vorschlag für den Dateinamen: {name}',
  drawing: '{done} von {all} Tagen gezeichnet…',
  loading: '{report} wird geladen…',
  empty: 'Davon gibt es in diesen Tagen nichts.',
  failed: 'Dieser Teil ließ sich nicht öffnen.',
  none: 'Wählen Sie mindestens einen Teil.',
  'day.figures': 'Zahlen von {day}',
};
