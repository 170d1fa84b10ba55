import type { NewPasskey } from '#bundles/keys/passkey.ts';
import type { Person } from '#domain/preferences.ts';
import { vault } from '#workers/syncing.ts';
import { atPlace, atSynced, keepSynced, type Place } from './sync-place.ts';
import { joiningAs } from './sync-set-up.ts';

export type { NewPasskey } from '#bundles/keys/passkey.ts';

/** Heavy, and seldom used. */
const passkeys = () => import('#bundles/keys/passkey.ts');

/** Passkeys are for a name: an address in numbers has none. */
const NUMBERS = /^[\d.]+$|^\[/;

/** Whether this browser knows passkeys that open what is sealed, as far as it tells before one is made. */
export async function canUsePasskeys(): Promise<boolean> {
  if (!('PublicKeyCredential' in globalThis) || NUMBERS.test(location.hostname)) return false;
  const known = await PublicKeyCredential.getClientCapabilities?.();
  return known?.['extension:prf'] === true;
}

/** A passkey for a person, under their name. */
export const passkeyFor = async ({ name }: Person): Promise<NewPasskey> =>
  (await passkeys()).newPasskey(`Basalt – ${name}`);

/**
 * Makes a passkey, and a door for it where the person syncs; with the same one it can be done again. Throws
 * Failure `no-passkey`, `wrong-key` where this computer has not the current key, and what the place throws.
 */
export const addPasskey = (person: Person, passkey: NewPasskey): Promise<void> =>
  atSynced(person, (at) => vault.addPasskey(at, person, passkey));

/** Whether a passkey is asked for there. */
export const takesPasskey = (place: Place): Promise<boolean> =>
  atPlace(place, (at) => vault.hasPasskeyDoor(at));

/**
 * Joins the vault that another of the person's computers began there, by a passkey. Throws Failure
 * `no-passkey`, `wrong-key` where it opens nothing there, and as `joinSync`.
 */
export async function joinByPasskey(person: Person, place: Place, name: string): Promise<void> {
  const { anyPasskey } = await passkeys();
  const joining = await joiningAs(person, name);
  const vaultId = await atPlace(place, (at) =>
    vault.joinByPasskey(at, person, joining, anyPasskey()),
  );
  await keepSynced(person, place, vaultId);
}
