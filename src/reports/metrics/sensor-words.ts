import { speaking } from '#domain/language.ts';
import { en } from './sensor-words-en.ts';

export const { say, count } = speaking(en);
