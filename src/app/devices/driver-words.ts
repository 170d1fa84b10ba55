import { speaking } from '#domain/language.ts';
import { en } from './driver-words-en.ts';

export const { say } = speaking(en);
