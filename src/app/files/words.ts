import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the page of files says. */
export const { say, count } = speaking(en);
