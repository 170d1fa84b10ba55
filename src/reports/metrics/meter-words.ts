import { speaking } from '#domain/language.ts';
import { en } from './meter-words-en.ts';

export const { say, count } = speaking(en);
