import { signal } from '@preact/signals';
import { Failure } from '#domain/failure.ts';
import type { OpenShare } from './read-share.ts';

/** The share that is looked at; it is nowhere but in the memory of this page. */
export const opened = signal<OpenShare | undefined>(undefined);

/** Throws Failure `internal` before one is open: no page asks for days then. */
export function openedShare(): OpenShare {
  if (opened.value) return opened.value;
  throw new Failure('internal', 'no share is open');
}
