import { speaking } from '#domain/language.ts';
import { en } from './rules-words-en.ts';

export const { say } = speaking(en);
