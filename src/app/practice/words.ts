import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What is said of practices that hold a key of their own. */
export const { say } = speaking(en);
