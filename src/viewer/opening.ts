import { type Signal, useSignal } from '@preact/signals';
import { preferences } from '#app/state.ts';
import { speakAs } from '#app/speaking.ts';
import { brokenBundle } from '#bundles/broken.ts';
import { asFailure } from '#domain/failure.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { opened } from './opened.ts';
import { LONGEST, type OpenShare, readShare } from './read-share.ts';

/** What can be wrong with a file in the eyes of who opens it. */
const told = ['wrong-key', 'broken-bundle', 'newer-data', 'other-bundle'] as const;
export type Wrong = (typeof told)[number] | 'no-file' | 'no-passphrase' | 'internal';

export type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly done: number }
  | { readonly is: 'wrong'; readonly what: Wrong }
  | { readonly is: 'expired'; readonly until: Instant };

interface Opening {
  readonly state: Signal<State>;
  readonly afresh: () => void;
  readonly run: (file: File | undefined, passphrase: string) => void;
}

/** Opens a file where there is all that it takes. */
export function useOpening(): Opening {
  const state = useSignal<State>({ is: 'waiting' });
  const run = (file: File | undefined, passphrase: string) => {
    if (state.value.is === 'working') return;
    if (!file) state.value = { is: 'wrong', what: 'no-file' };
    else if (!passphrase.trim()) state.value = { is: 'wrong', what: 'no-passphrase' };
    else void openFile(file, passphrase.trim(), state);
  };
  const afresh = () => {
    if (state.value.is !== 'working') state.value = { is: 'waiting' };
  };
  return { state, afresh, run };
}

/** Until "Opening…" stands on the screen: what a passphrase costs is worked out in one go. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

async function openFile(file: File, passphrase: string, state: Signal<State>): Promise<void> {
  state.value = { is: 'working', done: 0 };
  try {
    await painted();
    if (file.size > LONGEST) throw brokenBundle(`longer than ${LONGEST} bytes`);
    const sealed = new Uint8Array(await file.arrayBuffer());
    const share = await readShare(sealed, { passphrase }, (done) => {
      state.value = { is: 'working', done };
    });
    const { expires } = share.head;
    if (expires !== undefined && Date.now() >= expires) {
      state.value = { is: 'expired', until: expires };
      return;
    }
    await show(share);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    state.value = { is: 'wrong', what: told.find((one) => one === code) ?? 'internal' };
  }
}

/** Its numbers are made and its words are said as its owner has them. */
async function show(share: OpenShare): Promise<void> {
  const { shown } = share.head;
  await speakAs(shown.language);
  preferences.value = { ...defaultPreferences(shown.zone, shown.language), ...shown };
  opened.value = share;
}
