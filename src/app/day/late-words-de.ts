import type { Translation } from '#domain/language.ts';
import type { en } from './late-words-en.ts';

export const de: Translation<typeof en> = {
  close: 'Schließen',
  correct: 'Korrigieren',
  bytes: 'Die Bytes zeigen, aus denen es kommt',
  bytesFailed: 'Diese Bytes können gerade nicht gezeigt werden.',
  place: 'Abschnitt {section}, ab Byte {offset}, {length} Bytes',
  nothing: 'Nichts an diesem Tag.',
  nothingAtAll: 'Noch an keinem anderen Tag ist etwas.',
  wrong: 'Dieser Tag konnte nicht geöffnet werden.',
  safe: 'Ihre Werte sind gespeichert und unverändert.',
  retry: 'Noch einmal versuchen',
};
