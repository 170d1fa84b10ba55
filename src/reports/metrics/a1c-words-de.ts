import type { Translation } from '#domain/language.ts';
import type { en } from './a1c-words-en.ts';

/** Deutscher Text dazu, wie Zahlen zu Laborwerten berechnet werden. */
export const de: Translation<typeof en> = {
  difference: 'Der Median aller Laborwerte abzüglich des GMI der 90 Tage bis zu jedem.',
  few: 'Dafür braucht es {needs} Paare; vorhanden sind {has}.',
};
