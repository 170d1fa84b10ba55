import { speaking } from '#domain/language.ts';
import { en } from './words-later-en.ts';

/** What pages and panels say that are loaded later. */
export const { say, count } = speaking(en);
