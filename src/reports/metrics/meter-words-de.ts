import type { Translation } from '#domain/language.ts';
import type { en } from './meter-words-en.ts';

export const de: Translation<typeof en> = {
  'per-day': 'Messwerte durch die {days} Tage des Zeitraums, auch die ohne Messwert.',
};
