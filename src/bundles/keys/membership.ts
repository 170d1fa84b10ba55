import type { Lock } from '../seal.ts';
import type { DoorId, WriterId } from '../sync/names.ts';
import type { Writers } from '../sync/signing.ts';
import type { VaultKeys } from '../sync/vault.ts';
import type { Device } from './device.ts';
import { putDoor } from './doors.ts';
import { currentOf, type Epoch, newEpoch } from './epoch.ts';
import type { Statement } from './introduction.ts';
import { introduce, type Member, type Trust } from './trust.ts';

/** A door that a person opens, not a browser. */
export interface PersonsDoor {
  readonly door: Exclude<DoorId, `dev-${string}`>;
  readonly lock: Lock;
}

/** A browser that is to get a door. */
export interface Newcomer {
  readonly id: WriterId;
  /** `age1…` */
  readonly recipient: string;
}

/** Makes another door to the current key of the vault, in the place of one of that name. */
export const addDoor = (
  { remote, device, epochs }: Member,
  { door, lock }: PersonsDoor,
): Promise<void> => putDoor(remote, { epoch: currentOf(epochs), door, lock }, epochs, device);

/** Lets another browser in, whose keys were seen at its screen. It introduces itself. */
export function enrol(
  { remote, device, epochs }: Member,
  { id, recipient }: Newcomer,
): Promise<void> {
  const lock = { recipients: [recipient] };
  return putDoor(remote, { epoch: currentOf(epochs), door: `dev-${id}`, lock }, epochs, device);
}

/** Makes this browser, which has opened a door, known to the others. */
export const joinVault = ({ remote, epochs }: Member, own: Statement): Promise<void> =>
  introduce(remote, own, currentOf(epochs));

/**
 * Introductions and the person's doors first: nobody has the key by them who is to use it yet. It counts from
 * the first door for a browser on, which is that of this one; where it breaks off behind that, `keepUp` makes
 * the other doors.
 */
async function publishKey(
  member: Member,
  browsers: readonly Statement[],
  doors: readonly PersonsDoor[],
  beforeItCounts: () => Promise<void>,
): Promise<void> {
  for (const browser of browsers) await joinVault(member, browser);
  for (const door of doors) await addDoor(member, door);
  await beforeItCounts();
  for (const browser of browsers) await enrol(member, browser);
}

const nothing = async () => {};

/**
 * A new vault whose first key is that of `member`, with doors to it. Where it breaks off it is begun again
 * with the same key: two first keys would never meet.
 */
export const beginVault = (
  member: Member,
  own: Statement,
  doors: readonly PersonsDoor[],
): Promise<void> => publishKey(member, [own], doors, nothing);

/**
 * A new key of the vault, for this browser and those of the others that remain: what is written from now on
 * is closed to everybody else, what was written before stays open to whoever could open it. The person's
 * doors are made new: who was shut out may know the passphrase, and for whom the printed code was sealed.
 * `beforeItCounts` is done before anybody takes the key on. Throws what the remote throws; what was done by
 * then is harmless, and it can be tried again.
 */
export async function renewKey(
  { remote, device, epochs }: Member,
  own: Statement,
  remaining: readonly Statement[],
  doors: readonly PersonsDoor[],
  beforeItCounts: () => Promise<void> = nothing,
): Promise<readonly Epoch[]> {
  const last = Math.max(0, ...epochs.map(({ number }) => number));
  const member = { remote, device, epochs: [...epochs, await newEpoch(last + 1)] };
  const others = remaining.filter(({ id }) => id !== own.id);
  await publishKey(member, [own, ...others], doors, beforeItCounts);
  return member.epochs;
}

/** What sync needs of the keys. All of it can be handed to a worker, and what signs need not be extractable. */
export interface SyncKeys {
  readonly vault: Pick<VaultKeys, 'epoch' | 'recipient' | 'keys'>;
  /** What this browser's own log is signed with: Ed25519. */
  readonly own: CryptoKeyPair;
  readonly others: Writers;
}

const keysOf = (introduced: Trust['browsers']): readonly CryptoKey[] =>
  introduced.map(({ publicKey }) => publicKey);

/** Signs as this browser, trusts those who belong here, seals for the current key and opens with all. */
export function syncKeys({ signing }: Device, trust: Trust): SyncKeys {
  const { current, epochs, browsers, former } = trust;
  const identities = [current, ...epochs.toReversed()].map(({ identity }) => identity);
  return {
    vault: {
      epoch: current.number,
      recipient: current.recipient,
      keys: [...new Set(identities)].map((identity) => ({ identity })),
    },
    own: signing,
    others: { belong: keysOf(browsers), former: keysOf(former) },
  };
}
