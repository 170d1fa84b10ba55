import type { Remote } from 'comlink';
import type { PracticeKey } from '#bundles/practice-key.ts';
import type { Lock } from '#bundles/seal.ts';
import type { Person } from '#domain/preferences.ts';
import type { About, Backup, Opened } from './backing-up.ts';

export type { Opened } from './backing-up.ts';
import type { BundleWorker } from './bundle.worker.ts';
import bundleUrl from './bundle.worker.ts?worker&url';
import type { Share, ShareOrder } from './sharing.ts';
import { startWorker } from './started.ts';

/** In a worker of its own that ends with its task: no key and no plain text outlives it. */
async function once<T>(work: (remote: Remote<BundleWorker>) => Promise<T>): Promise<T> {
  const { ask, end } = startWorker<BundleWorker>(bundleUrl, 'bundle', () => {});
  try {
    return await ask(work);
  } finally {
    end('its task is done');
  }
}

export interface SealedFiles extends Omit<Backup, 'files'> {
  readonly files: readonly Blob[];
}

/** Every reading of a person, sealed with a passphrase. */
export const makeBackup = (
  person: Person,
  passphrase: string,
  about: About,
): Promise<SealedFiles> => once((remote) => remote.make(person, { passphrase }, about));

export interface SealedShare extends Omit<Share, 'file'> {
  readonly file: Blob;
}

/** Chosen days of a person, sealed with a passphrase or for a practice. */
export const makeShare = (person: Person, lock: Lock, order: ShareOrder): Promise<SealedShare> =>
  once((remote) => remote.share(person, lock, order));

export interface LinkedShare {
  readonly file: Uint8Array;
  /** Opens the file, and nothing else. */
  readonly key: Uint8Array<ArrayBuffer>;
}

/** Chosen days of a person, sealed for a key that was made for them. */
export const makeLinked = (person: Person, order: ShareOrder): Promise<LinkedShare> =>
  once((remote) => remote.link(person, order));

export interface MadePracticeKey extends Omit<PracticeKey, 'file'> {
  readonly file: Blob;
}

/** A key for a practice; its file was opened again. */
export const makePracticeKey = (passphrase: string): Promise<MadePracticeKey> =>
  once((remote) => remote.newPracticeKey(passphrase));

/** The public key of a practice as it was pasted; undefined where it is none, or a letter is wrong. */
export const readRecipient = (text: string): Promise<string | undefined> =>
  once((remote) => remote.readRecipient(text));

/** What a backup brings, its readings all checked. Throws Failure `wrong-key`, `broken-bundle`, `newer-data`. */
export const readBackup = (file: Blob, passphrase: string): Promise<Opened> =>
  once((remote) => remote.read(file, { passphrase }));
