import { Failure } from '#domain/failure.ts';
import { brokenBundle } from '../broken.ts';
import { sameBytes } from '../bytes.ts';
import type { Key, Lock } from '../seal.ts';
import {
  type DoorId,
  type EpochId,
  type KeyFile,
  type KeyFileId,
  keyFileName,
  keyFileOf,
  KEYS,
} from '../sync/names.ts';
import { put } from '../sync/push.ts';
import type { Remote } from '../sync/remote.ts';
import type { Device } from './device.ts';
import { type Door, openDoor, sealDoor } from './door.ts';
import { byEpoch, type Epoch, isSameEpoch } from './epoch.ts';

/** A passphrase is tried on so many doors: each takes half a second, and a remote may show any number. */
const TRIES = 32;

/** Doors and introductions that are there, those of the newest key of the vault first. */
export async function listKeyFiles(remote: Remote): Promise<readonly KeyFile[]> {
  const names = await remote.list(KEYS);
  const files = names.flatMap((name) => keyFileOf(name) ?? []);
  return files.toSorted((a, b) => byEpoch(b.epoch, a.epoch));
}

/** Whether a vault was begun there as far as its first door for a person: before that nobody could join it. */
export const hasPersonsDoor = async (remote: Remote): Promise<boolean> =>
  (await listKeyFiles(remote)).some(({ file }) => file === 'pass' || file === 'recovery');

/** Whether something lies there of the vault whose first key has that tag. */
export const hasVault = async (remote: Remote, tag: string): Promise<boolean> =>
  (await listKeyFiles(remote)).some(({ epoch }) => epoch.tag === tag);

/** How every age file begins that is sealed for one browser. */
const BEGINNING = 'age-encryption.org/v1\n-> X25519 '.length;

/**
 * Several browsers may make the same door for another at once, each with bytes of its own. The one that stays
 * cannot be opened by who made another, but half of it is shorter: it is as long, as it holds as much.
 */
const isSuchDoor = (kept: Uint8Array, made: Uint8Array): boolean =>
  kept.length === made.length &&
  sameBytes(kept.subarray(0, BEGINNING), made.subarray(0, BEGINNING));

/** Makes a door to one key of the vault, and puts all keys behind it. */
export async function putDoor(
  remote: Remote,
  { epoch, door, lock }: { readonly epoch: EpochId; readonly door: DoorId; readonly lock: Lock },
  epochs: readonly Epoch[],
  device: Device,
): Promise<void> {
  const bytes = await sealDoor(epochs, lock, device);
  const isSame = door.startsWith('dev-') ? isSuchDoor : sameBytes;
  await put(remote, { name: keyFileName(epoch, door), bytes }, isSame);
}

/** A door that is there; undefined where it is gone. Throws Failure `wrong-key`, `broken-bundle`, `newer-data`. */
export async function getDoor(
  remote: Remote,
  { epoch, file }: KeyFile,
  key: Key,
): Promise<Door | undefined> {
  const sealed = await remote.get(keyFileName(epoch, file));
  if (!sealed) return undefined;
  const door = await openDoor(sealed, key);
  if (!door.epochs.some((one) => isSameEpoch(one, epoch)))
    throw brokenBundle('a door to another key of the vault');
  return door;
}

/** All keys in both, each once, in their order. */
export const allEpochs = (one: readonly Epoch[], other: readonly Epoch[]): readonly Epoch[] =>
  [...one, ...other.filter((epoch) => !one.some((known) => isSameEpoch(known, epoch)))].toSorted(
    byEpoch,
  );

/**
 * The files of keys that somebody has. From the second on, whoever makes a key has it by a door for a browser:
 * where there is none, the making broke off, and what opens it leads away from all others.
 */
function ofKeysInUse(files: readonly KeyFile[]): readonly KeyFile[] {
  const tags = new Set(
    files.flatMap(({ epoch, file }) => (file.startsWith('dev-') ? epoch.tag : [])),
  );
  return files.filter(({ epoch }) => epoch.number === 1 || tags.has(epoch.tag));
}

/** Whether a door for a passkey leads to the newest key of the vault: one that leads to an older one is of no use. */
export async function hasPasskeyDoor(remote: Remote): Promise<boolean> {
  const files = ofKeysInUse(await listKeyFiles(remote));
  const newest = files[0]?.epoch.number;
  return files.some(({ epoch, file }) => file.startsWith('passkey-') && epoch.number === newest);
}

/**
 * The keys of the vault behind all doors of that kind that this key opens: a door to the newest has all
 * before it, and two browsers may have made a newest one at once. Empty where there is no such door to a
 * key in use. Throws the Failure of one that is there, where none opens.
 */
export async function openDoors(
  remote: Remote,
  isDoor: (file: KeyFileId) => boolean,
  key: Key,
): Promise<readonly Epoch[]> {
  const files = ofKeysInUse(await listKeyFiles(remote));
  const doors = files.filter(({ file }) => isDoor(file));
  let epochs: readonly Epoch[] = [];
  let failure: Failure | undefined;
  for (const door of doors.slice(0, TRIES)) {
    if (epochs.some((one) => isSameEpoch(one, door.epoch))) continue;
    const opened = await getDoor(remote, door, key).catch((thrown: unknown) => {
      failure = failureOf(thrown, failure);
      return undefined;
    });
    epochs = allEpochs(epochs, opened?.epochs ?? []);
  }
  if (failure && epochs.length === 0) throw failure;
  return epochs;
}

/** What a person can do most about comes first. */
const SAYS_MORE = ['newer-data', 'wrong-key', 'broken-bundle'];

/** Of two failures the one that says more. Throws what is wrong with something else than the door. */
function failureOf(thrown: unknown, before: Failure | undefined): Failure {
  if (!(thrown instanceof Failure) || !SAYS_MORE.includes(thrown.code)) throw thrown;
  if (!before) return thrown;
  return SAYS_MORE.indexOf(thrown.code) < SAYS_MORE.indexOf(before.code) ? thrown : before;
}
