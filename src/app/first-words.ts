import { speaking } from '#domain/language.ts';
import { en } from './first-words-en.ts';

export const { say } = speaking(en);
