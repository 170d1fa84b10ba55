import { type Signal, signal } from '@preact/signals';
import { readPracticeLink } from '#bundles/share-link.ts';
import { fetchShare } from './fetch-share.ts';
import { link } from './link.ts';
import type { State } from './opening.ts';

interface Brought {
  readonly file: File;
  /** Where it lies. */
  readonly place: string;
}

/** What the link of a practice led to, until it is opened: its key is chosen here as for any file. */
export const brought = signal<Brought | undefined>(undefined);

/** Fetches what the link of a practice leads to, or says why not. Throws what is a fault of this page. */
export async function bring(text: string, state: Signal<State>): Promise<void> {
  const address = readPracticeLink(text);
  if (!address) {
    state.value = { is: 'wrong', what: 'link-broken' };
    return;
  }
  state.value = { is: 'working', done: 0 };
  const sealed = await fetchShare({ address });
  if (sealed === 'link-unreachable')
    state.value = { is: 'wrong', what: 'practice-unreachable', place: address.href };
  else if (typeof sealed === 'string')
    state.value = { is: 'wrong', what: sealed, place: address.host };
  else {
    brought.value = { file: new File([sealed.slice()], 'share.age'), place: address.host };
    link.value = undefined;
  }
}
