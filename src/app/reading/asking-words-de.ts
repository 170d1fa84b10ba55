import type { Translation } from '#domain/language.ts';
import type { en } from './asking-words-en.ts';

export const de: Translation<typeof en> = {
  which: 'Es ist ein Messgerät und kann eine Pumpe in seiner Nähe auslesen.',
  title: 'Welche Pumpe ist es?',
  label: 'Seriennummer der Pumpe',
  where:
    'Sechs Ziffern, auf der Rückseite der Pumpe hinter SN. Danach wird einmal gefragt; sie bleibt bei Ihren Werten.',
  tried:
    'Auf diese Nummer hat die Pumpe nicht geantwortet. Vergleichen Sie sie mit der Rückseite der Pumpe.',
  wrong: 'Eine Seriennummer hat sechs Ziffern, etwa 123456.',
  known: 'Schon ausgelesen',
};
