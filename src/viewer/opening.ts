import { type Signal, useSignal } from '@preact/signals';
import { preferences } from '#app/state.ts';
import { speakAs } from '#app/speaking.ts';
import { brokenBundle } from '#bundles/broken.ts';
import { identityOf } from '#bundles/share-key.ts';
import { readLink } from '#bundles/share-link.ts';
import { asFailure } from '#domain/failure.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { fetchShare, type Unfetched } from './fetch-share.ts';
import { link } from './link.ts';
import { opened } from './opened.ts';
import { LONGEST, type OnProgress, type OpenShare, readShare } from './read-share.ts';

/** What can be wrong with a file in the eyes of who opens it. */
const told = ['wrong-key', 'broken-bundle', 'newer-data', 'other-bundle'] as const;
type Told = (typeof told)[number] | 'internal';
export type Wrong = Told | 'no-file' | 'no-passphrase' | 'link-broken' | 'link-key' | Unfetched;

export type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly done: number }
  /** `place`: where it lies, of a link. */
  | { readonly is: 'wrong'; readonly what: Wrong; readonly place?: string }
  | { readonly is: 'expired'; readonly until: Instant };

interface Opening {
  readonly state: Signal<State>;
  readonly afresh: () => void;
  readonly run: (file: File | undefined, passphrase: string) => void;
  readonly follow: (text: string) => void;
}

/** Opens a file where there is all that it takes, or what a link leads to. */
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
  const follow = (text: string) => void openLink(text, state);
  return { state, afresh, run, follow };
}

/** Until "Opening…" stands on the screen: what a passphrase costs is worked out in one go. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function openFile(file: File, passphrase: string, state: Signal<State>): Promise<void> {
  const read = async (onProgress: OnProgress) => {
    if (file.size > LONGEST) throw brokenBundle(`longer than ${LONGEST} bytes`);
    return readShare(new Uint8Array(await file.arrayBuffer()), { passphrase }, onProgress);
  };
  return opening(state, read, (what) => ({ is: 'wrong', what }));
}

/** The same said of a link, by whoever followed it: there is nothing else to choose or to type. */
const ofLink: Partial<Record<Wrong, Wrong>> = {
  'wrong-key': 'link-key',
  'broken-bundle': 'link-odd',
  'other-bundle': 'link-odd',
};

function openLink(text: string, state: Signal<State>): Promise<void> {
  const whole = readLink(text);
  const place = whole?.address.host ?? '';
  const read = async (onProgress: OnProgress) => {
    if (!whole) return 'link-broken';
    const sealed = await fetchShare(whole);
    if (typeof sealed === 'string') return sealed;
    return readShare(sealed, { identity: await identityOf(whole.key) }, onProgress);
  };
  return opening(state, read, (what) => ({ is: 'wrong', what: ofLink[what] ?? what, place }));
}

/** Shows what is read, or says why not. */
async function opening(
  state: Signal<State>,
  read: (onProgress: OnProgress) => Promise<OpenShare | Wrong>,
  wrong: (what: Wrong) => State,
): Promise<void> {
  state.value = { is: 'working', done: 0 };
  try {
    await painted();
    const share = await read((done) => {
      state.value = { is: 'working', done };
    });
    if (typeof share === 'string') state.value = wrong(share);
    else if (isOver(share)) state.value = { is: 'expired', until: share.head.expires };
    else await show(share);
  } catch (thrown) {
    const { code } = asFailure(thrown);
    state.value = wrong(told.find((one) => one === code) ?? 'internal');
  }
}

/** A courtesy, no lock. */
const isOver = (
  share: OpenShare,
): share is OpenShare & { readonly head: { readonly expires: Instant } } =>
  share.head.expires !== undefined && Date.now() >= share.head.expires;

/** Its numbers are made and its words are said as its owner has them. */
async function show(share: OpenShare): Promise<void> {
  const { shown } = share.head;
  await speakAs(shown.language);
  preferences.value = { ...defaultPreferences(shown.zone, shown.language), ...shown };
  opened.value = share;
  link.value = undefined;
}
