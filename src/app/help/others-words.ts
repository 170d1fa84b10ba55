import { speaking } from '#domain/language.ts';
import { en } from './others-words-en.ts';

export const { say } = speaking(en);
