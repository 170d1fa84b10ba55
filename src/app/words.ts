import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What every page says around itself. */
export const { say } = speaking(en);
