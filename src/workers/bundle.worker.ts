import { expose } from 'comlink';
import { brokenBundle } from '#bundles/broken.ts';
import { newPracticeKey, readRecipient } from '#bundles/practice-key.ts';
import type { Key, Lock } from '#bundles/seal.ts';
import { newShareKey } from '#bundles/share-key.ts';
import type { Person } from '#domain/preferences.ts';
import { withView } from '#store/database.ts';
import { type About, makeBackup, readBackup } from './backing-up.ts';
import { carryFailures } from './failures.ts';
import { makeShare, type ShareOrder } from './sharing.ts';

/** No backup of ours is longer. What is longer is refused before it is read into memory. */
const LONGEST = 300 * 2 ** 20;

const api = {
  async make({ id }: Person, lock: Lock, about: About) {
    const { files, ...counts } = await withView(id, (view) => makeBackup(view, lock, about));
    return { ...counts, files: files.map((bytes) => new Blob([bytes])) };
  },
  async share({ id }: Person, lock: Lock, order: ShareOrder) {
    const { file, events } = await withView(id, (view) => makeShare(view, lock, order));
    return { events, file: new Blob([file]) };
  },
  /** Sealed for a key of its own, which goes into the link. */
  async link({ id }: Person, order: ShareOrder) {
    const { key, lock } = await newShareKey();
    const { file } = await withView(id, (view) => makeShare(view, lock, order));
    return { key, file };
  },
  async newPracticeKey(passphrase: string) {
    const { file, recipient } = await newPracticeKey(passphrase);
    return { recipient, file: new Blob([file]) };
  },
  readRecipient: (text: string) => readRecipient(text),
  async read(file: Blob, key: Key) {
    if (file.size > LONGEST) throw brokenBundle(`longer than ${LONGEST} bytes`);
    return readBackup(new Uint8Array(await file.arrayBuffer()), key);
  },
};
export type BundleWorker = typeof api;
carryFailures();
expose(api);
