import { speaking } from '#domain/language.ts';
import { en } from './log-words-en.ts';

const { say } = speaking(en);
const isKnown = (name: string): name is keyof typeof en => name in en;

/** A word of a device's log as the language has it; one that no catalogue knows as the decoder gave it. */
export const logWord = (name: string): string => (isKnown(name) ? say(name) : name);
