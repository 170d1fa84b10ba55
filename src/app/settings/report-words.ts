import { speaking } from '#domain/language.ts';
import { en } from './report-words-en.ts';

export const { say } = speaking(en);
