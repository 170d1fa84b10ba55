import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the viewer says of itself. */
export const { say } = speaking(en);
