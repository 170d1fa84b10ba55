import { speaking } from '#domain/language.ts';
import { en } from './glossary-words-en.ts';

export const { say } = speaking(en);
