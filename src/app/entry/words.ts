import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the form for typed entries says. */
export const { say } = speaking(en);
