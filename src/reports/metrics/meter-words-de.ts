import type { Translation } from '#domain/language.ts';
import type { en } from './meter-words-en.ts';

export const de: Translation<typeof en> = {
  'per-day': 'Messwerte durch die {days} Tage des Zeitraums, auch die ohne Messwert.',
  'control.one': '{n} Messung mit Kontrolllösung',
  'control.other': '{n} Messungen mit Kontrolllösung',
  'limits.one': '{n} Messwert HI oder LO',
  'limits.other': '{n} Messwerte HI oder LO',
  count: 'Alle Messwerte; jede Messung einmal.',
  mean: 'Die Messwerte summiert und durch ihre Zahl geteilt.',
  spread: 'Standardabweichung der Stichprobe (geteilt durch n − 1).',
  few: 'Braucht {needs} Messwerte, hat {has}.',
  by: 'Messwerte gezählt nach {limits}, jeder in der Einheit, die sein Messgerät meldete; beide Grenzen gehören zum Bereich. HI zählt als darüber, LO als darunter. Ein Anteil der Messwerte, nicht der Zeit.',
};
