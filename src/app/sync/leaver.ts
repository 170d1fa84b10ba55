import type { Computer } from '#actions/sync.ts';
import { say } from './words.ts';

/** Whom a new key is made without: a computer, or those who were shut out before and have the one in use. */
export type Leaver = Computer | 'known';

export const leaverText = (leaver: Leaver): string =>
  leaver === 'known' ? say('out.new-key') : say('out.go', { name: leaver.name });
