import { type Signal, useSignal } from '@preact/signals';
import { preferences } from '#app/state.ts';
import { speakAs } from '#app/speaking.ts';
import { brokenBundle } from '#bundles/broken.ts';
import { LONGEST_KEY_FILE, openPracticeKey } from '#bundles/practice-key.ts';
import type { Key } from '#bundles/seal.ts';
import { identityOf } from '#bundles/share-key.ts';
import { readLink } from '#bundles/share-link.ts';
import { asFailure, Failure } from '#domain/failure.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { bring, brought } from './bringing.ts';
import type { Chosen } from './chosen.ts';
import { fetchShare, type Unfetched } from './fetch-share.ts';
import { isForPractice, link } from './link.ts';
import { opened } from './opened.ts';
import { LONGEST, type OnProgress, type OpenShare, readShare } from './read-share.ts';

/** What can be wrong with a file in the eyes of who opens it. */
const told = ['wrong-key', 'broken-bundle', 'newer-data', 'other-bundle'] as const;
type Told = (typeof told)[number] | 'internal';
/** Beside a file that a passphrase opens: of one that is sealed for a practice. */
const ofKey = ['no-key', 'no-key-passphrase', 'key-passphrase', 'key-broken', 'other-key'] as const;
const ofField = ['no-file', 'no-passphrase', 'wrong-key', ...ofKey] as const;
/** What is said beside the field that it is about. */
export type WrongField = (typeof ofField)[number];
export type Wrong =
  | Told
  | WrongField
  | 'link-broken'
  | 'link-key'
  | 'practice-unreachable'
  | Unfetched;

export const isOfField = (what: Wrong): what is WrongField => ofField.some((one) => one === what);

export type State =
  | { readonly is: 'waiting' }
  | { readonly is: 'working'; readonly done: number }
  /** `place`: where it lies, of a link. */
  | { readonly is: 'wrong'; readonly what: Wrong; readonly place?: string }
  | { readonly is: 'expired'; readonly until: Instant };

interface Opening {
  readonly state: Signal<State>;
  readonly afresh: () => void;
  readonly run: (chosen: Chosen, passphrase: string) => void;
  readonly follow: (text: string) => void;
}

/** Opens a file where there is all that it takes, or what a link leads to. */
export function useOpening(): Opening {
  const state = useSignal<State>({ is: 'waiting' });
  const run = (chosen: Chosen, passphrase: string) => {
    if (state.value.is === 'working') return;
    const what = missing(chosen, passphrase.trim());
    if (what) state.value = { is: 'wrong', what };
    else void openFile(chosen, passphrase.trim(), state);
  };
  const afresh = () => {
    if (state.value.is !== 'working') state.value = { is: 'waiting' };
  };
  const follow = (text: string) =>
    void (isForPractice(text) ? bring(text, state) : openLink(text, state));
  return { state, afresh, run, follow };
}

/** Until "Opening…" stands on the screen: what a passphrase costs is worked out in one go. */
const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

function missing({ share, isForKey, key }: Chosen, passphrase: string): WrongField | undefined {
  if (!share) return 'no-file';
  if (isForKey && !key) return 'no-key';
  if (passphrase) return undefined;
  return isForKey ? 'no-key-passphrase' : 'no-passphrase';
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** The key in the file of a practice, or why there is none. Throws what is a fault of this page. */
async function practiceKey(file: File, passphrase: string): Promise<Key | Wrong> {
  try {
    if (file.size > LONGEST_KEY_FILE) return 'key-broken';
    return { identity: await openPracticeKey(await bytesOf(file), passphrase) };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return thrown.code === 'wrong-key' ? 'key-passphrase' : 'key-broken';
  }
}

function openFile(
  { share, isForKey, key: file }: Chosen,
  passphrase: string,
  state: Signal<State>,
): Promise<void> {
  const read = async (onProgress: OnProgress) => {
    if (!share) return 'no-file';
    if (share.size > LONGEST) throw brokenBundle(`longer than ${LONGEST} bytes`);
    const key = isForKey && file ? await practiceKey(file, passphrase) : { passphrase };
    return typeof key === 'string' ? key : readShare(await bytesOf(share), key, onProgress);
  };
  const wrong = (what: Wrong) => (what === 'wrong-key' && isForKey ? 'other-key' : what);
  return opening(state, read, (what) => ({ is: 'wrong', what: wrong(what) }));
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
  brought.value = undefined;
}
