import type { Person } from '#domain/preferences.ts';
import type { ShutOutOrder } from '#workers/shutting-out.ts';
import { vault } from '#workers/syncing.ts';
import { type Computer, syncNow } from './sync.ts';
import { atSynced } from './sync-place.ts';

export type { PrintedCode } from '#workers/vaulting.ts';
export type { ShutOutOrder } from '#workers/shutting-out.ts';

/** What shutting out is at: it takes in what counts, makes the new key, has the others know. */
export type ShutOutStep = 'taking-in' | 'key' | 'telling';

/** A code to print, once the passphrase was found to be a new one; undefined where it is one of before. */
export const newCodeWith = async (person: Person, passphrase: string) =>
  (await atSynced(person, (at) => vault.isPassphrase(at, passphrase)))
    ? undefined
    : vault.newCode();

export const isTypedCode = vault.isTyped;

/**
 * What came of it: whether the others could be told, else the next exchange does. Or nothing was done, for
 * others would stay than were shown: these.
 */
export type ShutOutEnd = { readonly isTold: boolean } | { readonly wouldStay: readonly Computer[] };

/**
 * Shuts computers out: from then on they cannot read what the others write. Throws as `syncNow`: by then
 * either all is as it was, or the new key counts. It can be done again in both cases.
 */
export async function shutOutComputers(
  person: Person,
  order: ShutOutOrder,
  onStep: (step: ShutOutStep) => void,
): Promise<ShutOutEnd> {
  onStep('taking-in');
  await syncNow(person, () => {});
  onStep('key');
  const wouldStay = await atSynced(person, (at) => vault.shutOut(at, person, order));
  if (wouldStay) return { wouldStay };
  onStep('telling');
  return syncNow(person, () => {}).then(
    () => ({ isTold: true }),
    () => ({ isTold: false }),
  );
}
