import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

export const { say, count } = speaking(en);
