import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the first screen says. */
export const { say } = speaking(en);
