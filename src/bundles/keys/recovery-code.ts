import { generateX25519Identity } from 'age-encryption';
import { recipientOf } from './epoch.ts';

// What is printed is an identity of age in its own spelling (bech32, BIP 173), so that `age -d -i` can use
// it from paper. Of its 32 letters and digits none is B, I, O or 1, which look like others of them. Its last
// six are a checksum: up to four wrong letters are always found, more but once in a thousand million times.

const PREFIX = 'AGE-SECRET-KEY-1';
/** Letters of the prefix when only letters and digits are left. */
const BARE_PREFIX = 13;
/** Letters behind the prefix. */
const LENGTH = 58;
const GROUP = 4;
/** What people write for letters that are in it; none of these is. */
const ALIKE = new Map([
  ['B', '8'],
  ['I', 'L'],
  ['O', '0'],
  ['1', 'L'],
]);

/** A key that is printed, and whom a door for it is sealed for. */
export interface RecoveryCode {
  /** `AGE-SECRET-KEY-1…`: what its QR code says. */
  readonly identity: string;
  readonly recipient: string;
}

export async function newRecoveryCode(): Promise<RecoveryCode> {
  const identity = await generateX25519Identity();
  const recipient = await recipientOf(identity);
  if (!recipient) throw new Error('no identity was made');
  return { identity, recipient };
}

/** How it is printed: the prefix, then groups of four letters. Joined they are the identity. */
export const printedCode = (identity: string): readonly string[] => [
  PREFIX,
  ...(identity.slice(PREFIX.length).match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []),
];

/**
 * The identity that somebody typed from paper: with or without the prefix, in large or small letters, with
 * any spaces and dashes. Undefined where a letter is wrong, missing or too many.
 */
export async function readRecoveryCode(typed: string): Promise<string | undefined> {
  const bare = typed.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
  const letters = bare.length === BARE_PREFIX + LENGTH ? bare.slice(BARE_PREFIX) : bare;
  const identity = PREFIX + Array.from(letters, (one) => ALIKE.get(one) ?? one).join('');
  return (await recipientOf(identity)) ? identity : undefined;
}
