import { speaking } from '#domain/language.ts';
import { en } from './asking-words-en.ts';

export const { say } = speaking(en);
