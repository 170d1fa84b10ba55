import { speaking } from '#domain/language.ts';
import { en } from './words-en.ts';

/** What the page of lab values says. */
export const { say } = speaking(en);
