import { openDoors } from '#bundles/keys/doors.ts';
import { addDoor } from '#bundles/keys/membership.ts';
import type { NewPasskey, PasskeyIdentity } from '#bundles/keys/passkey.ts';
import type { Remote } from '#bundles/sync/remote.ts';
import { asMember } from './as-member.ts';
import type { Stored } from './stored-local.ts';
import { belong, type Joining } from './vaulting.ts';

// A worker has no passkeys: the page uses them, and is given no more than the key of one sealed file.

/**
 * Has a passkey made, and makes a door for it, once it is known that this browser may. Throws Failure
 * `no-passkey`, and as `asMember`.
 */
export async function addPasskey(
  remote: Remote,
  person: string,
  stored: Pick<Stored, 'onView'>,
  passkey: NewPasskey,
): Promise<void> {
  const { member } = await asMember(remote, person, stored);
  const door = await passkey.make();
  const recipient = { wrapFileKey: async (key: Uint8Array) => passkey.wrapFileKey(key) };
  await addDoor(member, { door, lock: { recipients: [recipient] } });
}

/**
 * Joins by a door for a passkey. The person is asked once for each door that it does not open. Throws
 * Failure `no-passkey`, `wrong-key` where none of the doors is for it, and as `belong`.
 */
export async function joinByPasskey(
  remote: Remote,
  person: string,
  about: Joining,
  passkey: PasskeyIdentity,
): Promise<string> {
  const identity: PasskeyIdentity = {
    unwrapFileKey: async (stanzas) => passkey.unwrapFileKey(stanzas),
  };
  const epochs = await openDoors(remote, (file) => file.startsWith('passkey-'), { identity });
  return belong(remote, person, epochs, about);
}
