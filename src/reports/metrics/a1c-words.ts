import { speaking } from '#domain/language.ts';
import { en } from './a1c-words-en.ts';

/** How numbers of lab values are computed. */
export const { say } = speaking(en);
