import type { Finding } from '#bundles/sync/noticing.ts';
import { pull } from '#bundles/sync/pull.ts';
import { push } from '#bundles/sync/push.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import type { SyncKeys } from '#bundles/keys/membership.ts';
import { ed25519Keyring } from '#bundles/sync/signing.ts';
import { ageVault, type VaultKeys } from '#bundles/sync/vault.ts';
import { storedLocal, type Stored } from './stored-local.ts';

/** What is exchanged, by whose keys, and what its chunks say of the program. */
export interface SyncOrder {
  /** Stands for the place: what was exchanged at another says nothing of this one. */
  readonly place: string;
  readonly keys: SyncKeys;
  readonly about: Pick<VaultKeys, 'app' | 'made'>;
}

/** Captures that came and were not here before, and that were sent and had not been before. */
export interface Exchanged {
  readonly came: number;
  readonly sent: number;
}

export interface Synced extends Exchanged {
  /** What is wrong with logs of the place. */
  readonly findings: readonly Finding[];
}

/** The browser's side of an exchange. */
export interface Side extends Pick<Stored, 'onView' | 'keep'> {
  readonly onProgress: (soFar: Exchanged) => void;
}

/**
 * Takes in what other browsers wrote, then sends what is new here. Throws Failure: that of the remote
 * where it fails, `storage-full`, `storage-unavailable`; what came or went before that stays so.
 */
export async function exchange(
  { place, keys, about }: SyncOrder,
  remote: Remote,
  { onView, keep, onProgress }: Side,
): Promise<Synced> {
  const counts = { came: 0, sent: 0 };
  const count = (what: keyof Exchanged) => (captures: number) => {
    counts[what] += captures;
    onProgress({ ...counts });
  };
  const keyring = await ed25519Keyring(keys.own, keys.others);
  const counted = { onCame: count('came'), onSent: count('sent') };
  const local = await storedLocal({ onView, place, keyring, keep, ...counted });
  const ports = { remote, local, vault: ageVault({ ...keys.vault, ...about }), keyring };
  const { findings } = await pull(ports);
  await push(ports);
  return { ...counts, findings };
}
