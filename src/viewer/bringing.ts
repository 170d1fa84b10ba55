import { type Signal, signal } from '@preact/signals';
import { readPracticeLink } from '#bundles/share-link.ts';
import { fetchShare, type Unfetched } from './fetch-share.ts';
import { link } from './link.ts';
import type { State } from './opening.ts';

interface Brought {
  readonly file: File;
  /** Where it lies. */
  readonly place: string;
}

/** What the link of a practice led to, until it is opened: its key is chosen here as for any file. */
export const brought = signal<Brought | undefined>(undefined);

/** Fetches what the link of a practice leads to, or says why not. */
export async function bring(text: string, state: Signal<State>): Promise<void> {
  const address = readPracticeLink(text);
  if (!address) {
    state.value = { is: 'wrong', what: 'link-broken' };
    return;
  }
  state.value = { is: 'working', done: 0 };
  try {
    const sealed = await fetchShare({ address });
    if (typeof sealed === 'string') state.value = notBrought(sealed, address);
    else keep(sealed, address);
  } catch {
    state.value = { is: 'wrong', what: 'internal' };
  }
}

/** Where it may be this page alone that is not let in, the file can still be downloaded. */
const notBrought = (what: Unfetched, { href, host }: URL): State =>
  what === 'link-unreachable'
    ? { is: 'wrong', what: 'practice-unreachable', place: href }
    : { is: 'wrong', what, place: host };

function keep(sealed: Uint8Array, { host }: URL): void {
  brought.value = { file: new File([sealed.slice()], 'share.age'), place: host };
  link.value = undefined;
}
