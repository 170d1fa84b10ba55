import { type Device, deviceOf, newDeviceKeys } from '#bundles/keys/device.ts';
import { openDoor, sealDoor } from '#bundles/keys/door.ts';
import type { Epoch } from '#bundles/keys/epoch.ts';
import { type Key, type Lock, open, seal } from '#bundles/seal.ts';
import { devicePairs, keepSealed, keptSealed } from '#store/keys.ts';

// What this browser keeps of a person's vault: everything sealed for its own pair, nothing in plain. It costs
// the whole of age: import it where keys are needed.

const lockOf = ({ recipient }: Device): Lock => ({ recipients: [recipient] });
const keyOf = ({ opening }: Device): Key => ({ identity: opening.privateKey });

/** This browser as one of that person's; its pairs are made the first time. */
export const ownDevice = async (person: string): Promise<Device> =>
  deviceOf(await devicePairs(person, newDeviceKeys));

/** The keys of the vault that are kept here; none before this browser belongs to one. */
export async function keptEpochs(person: string, device: Device): Promise<readonly Epoch[]> {
  const door = await keptSealed(person, 'door');
  return door ? (await openDoor(door, keyOf(device))).epochs : [];
}

export async function keepEpochs(
  person: string,
  device: Device,
  epochs: readonly Epoch[],
): Promise<void> {
  await keepSealed(person, 'door', await sealDoor(epochs, lockOf(device), device));
}

/** What a remote asks for, a password or a secret key, in whatever form its own code gave it. */
export async function keptCredential(
  person: string,
  device: Device,
): Promise<Uint8Array | undefined> {
  const sealed = await keptSealed(person, 'credential');
  return sealed && open(sealed, keyOf(device));
}

export async function keepCredential(
  person: string,
  device: Device,
  credential: Uint8Array,
): Promise<void> {
  await keepSealed(person, 'credential', await seal(credential, lockOf(device)));
}
