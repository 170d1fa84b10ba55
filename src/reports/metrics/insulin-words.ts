import { speaking } from '#domain/language.ts';
import { en } from './insulin-words-en.ts';

export const { say, count } = speaking(en);
