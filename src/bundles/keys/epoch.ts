import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { sha256 } from '../hash.ts';
import type { EpochId } from '../sync/names.ts';

/** A key of the vault: what was written while it was the current one is sealed for it. */
export interface Epoch extends EpochId {
  /** `AGE-SECRET-KEY-1…` */
  readonly identity: string;
  /** `age1…` */
  readonly recipient: string;
}

const IDENTITY = /^AGE-SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}$/;

/** Undefined where the text is no X25519 identity of age, or a letter of it is wrong. */
export const recipientOf = (identity: string): Promise<string | undefined> =>
  IDENTITY.test(identity)
    ? identityToRecipient(identity).catch(() => undefined)
    : Promise.resolve(undefined);

/** Undefined where the identity is none. */
export async function epochFrom(number: number, identity: string): Promise<Epoch | undefined> {
  const recipient = await recipientOf(identity);
  if (!recipient) return undefined;
  const tag = (await sha256(new TextEncoder().encode(recipient))).slice(0, 16);
  return { number, tag, identity, recipient };
}

/** A key that nobody has yet. */
export async function newEpoch(number: number): Promise<Epoch> {
  const epoch = await epochFrom(number, await generateX25519Identity());
  if (!epoch) throw new Error('no identity was made');
  return epoch;
}

export const isSameEpoch = (one: EpochId, other: EpochId): boolean =>
  one.number === other.number && one.tag === other.tag;

/** Two browsers may make a key of one number at once: its tag tells the order then. */
export const byEpoch = (a: EpochId, b: EpochId): number =>
  a.number - b.number || Number(a.tag > b.tag) - Number(a.tag < b.tag);

/** What is sealed for now: the key of the highest number, of several that with the first tag. */
export function currentOf(epochs: readonly Epoch[]): Epoch {
  const last = Math.max(...epochs.map(({ number }) => number));
  const current = epochs.toSorted(byEpoch).find(({ number }) => number === last);
  if (!current) throw new Error('a vault without a key');
  return current;
}
