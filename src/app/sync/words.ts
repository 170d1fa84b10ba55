import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the page of sync says. */
export const { say, count } = speaking(en);
