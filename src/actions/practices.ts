import { fingerprintOf } from '#bundles/fingerprint.ts';
import type { Person } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import { dropPractice, keepPractice, keptPractices, type KeptPractice } from '#store/practices.ts';
import { makePracticeKey, readRecipient } from '#workers/bundles.ts';

export type { KeptPractice as Practice } from '#store/practices.ts';

/** A public key, and the digits by which people compare it. */
export interface PublicKey {
  /** `age1…` */
  readonly recipient: string;
  /** Six groups of four digits. */
  readonly digits: readonly string[];
}

export interface MadeKey extends PublicKey {
  /** The private half, sealed with the passphrase. Nothing of it stays here. */
  readonly file: Blob;
}

/** Makes a key for a practice, in a worker that ends with it; it is stored nowhere. */
export async function makeKey(passphrase: string): Promise<MadeKey> {
  const made = await makePracticeKey(passphrase);
  return { ...made, digits: await fingerprintOf(made.recipient) };
}

/** The public key that somebody pasted; undefined where it is none, or a letter of it is wrong. */
export async function readPublicKey(text: string): Promise<PublicKey | undefined> {
  const recipient = await readRecipient(text);
  return recipient === undefined
    ? undefined
    : { recipient, digits: await fingerprintOf(recipient) };
}

export const digitsOf = (recipient: string): Promise<readonly string[]> => fingerprintOf(recipient);

/** Practices whose digits a person compared in this browser. */
export const listPractices = ({ id }: Person): Promise<readonly KeptPractice[]> =>
  keptPractices(id);

/** Remembers a practice once its digits were compared. */
export function addPractice(
  { id }: Person,
  name: string,
  { recipient }: PublicKey,
): Promise<KeptPractice> {
  return keepPractice(id, { name, recipient, confirmed: instant(Date.now()) });
}

/** Forgets a practice, unless it has standing access: that is ended first. */
export const removePractice = ({ id }: Person, { recipient }: KeptPractice): Promise<void> =>
  dropPractice(id, recipient);
