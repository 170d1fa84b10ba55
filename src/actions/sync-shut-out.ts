import { Failure } from '#domain/failure.ts';
import type { Person } from '#domain/preferences.ts';
import type { ShutOutOrder } from '#workers/shutting-out.ts';
import { type At, vault } from '#workers/syncing.ts';
import { syncNow } from './sync.ts';
import { atPlace, placeOf, syncedPlace } from './sync-place.ts';

export type { PrintedCode } from '#workers/vaulting.ts';
export type { ShutOutOrder } from '#workers/shutting-out.ts';

/** What shutting out is at: it takes in what counts, makes the new key, has the others know. */
export type ShutOutStep = 'taking-in' | 'key' | 'telling';

/** Does something where the person syncs. Throws Failure `wrong-key` where they do not, and what the place throws. */
async function atSynced<T>(person: Person, work: (at: At) => Promise<T>): Promise<T> {
  const kept = await syncedPlace(person);
  if (!kept) throw new Failure('wrong-key', 'no place was set up');
  return atPlace(await placeOf(person, kept), work);
}

/** A code to print, once the passphrase was found to be a new one; undefined where it is one of before. */
export const newCodeWith = async (person: Person, passphrase: string) =>
  (await atSynced(person, (at) => vault.isPassphrase(at, passphrase)))
    ? undefined
    : vault.newCode();

export const isTypedCode = vault.isTyped;

/**
 * Shuts a computer out: from then on it cannot read what the others write. Says whether the others could be
 * told of it; if not, the next exchange does. Throws as `syncNow`: by then either all is as it was, or the
 * new key counts. It can be done again in both cases.
 */
export async function shutOutComputer(
  person: Person,
  order: ShutOutOrder,
  onStep: (step: ShutOutStep) => void,
): Promise<boolean> {
  onStep('taking-in');
  await syncNow(person, () => {});
  onStep('key');
  await atSynced(person, (at) => vault.shutOut(at, person, order));
  onStep('telling');
  return syncNow(person, () => {}).then(
    () => true,
    () => false,
  );
}
