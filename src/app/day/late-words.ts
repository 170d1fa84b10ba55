import { speaking } from '#domain/language.ts';
import { en } from './late-words-en.ts';

export const { say } = speaking(en);
