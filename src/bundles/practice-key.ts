import { generateX25519Identity } from 'age-encryption';
import { brokenBundle } from './broken.ts';
import { recipientOf } from './keys/epoch.ts';
import { open, seal } from './seal.ts';

// The key of a practice: an identity of age, in a file as `age-keygen` writes it, sealed with a passphrase.
// `age -d -i practice-key.age` takes it as it is. Whoever sends something needs its public half alone.

/** Bytes of such a file at most: no share is as short. */
export const LONGEST_KEY_FILE = 1024;
const RECIPIENT = /^age1[02-9ac-hj-np-z]{58}$/;

/** Undefined where the text holds no identity, more than one, or a letter of it is wrong. */
async function identityIn(text: string): Promise<string | undefined> {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const [identity = '', ...more] = lines;
  return more.length === 0 && (await recipientOf(identity)) ? identity : undefined;
}

/**
 * The identity in the file of a practice. Throws Failure `wrong-key` where the passphrase is not its own,
 * `broken-bundle` where it is damaged or something else.
 */
export async function openPracticeKey(file: Uint8Array, passphrase: string): Promise<string> {
  if (file.length > LONGEST_KEY_FILE) throw brokenBundle('too long for the key of a practice');
  const text = new TextDecoder().decode(await open(file, { passphrase }));
  const identity = await identityIn(text);
  if (!identity) throw brokenBundle('no identity in it');
  return identity;
}

export interface PracticeKey {
  /** The identity, sealed with the passphrase. */
  readonly file: Uint8Array<ArrayBuffer>;
  /** `age1…` */
  readonly recipient: string;
}

/** A key that nobody has yet. Its file was opened again before it is given out. */
export async function newPracticeKey(passphrase: string): Promise<PracticeKey> {
  const identity = await generateX25519Identity();
  const recipient = await recipientOf(identity);
  const text = `# public key: ${recipient}\n${identity}\n`;
  const file = await seal(new TextEncoder().encode(text), { passphrase });
  const isKept = (await openPracticeKey(file, passphrase)) === identity;
  if (!recipient || !isKept) throw new Error('no key was made');
  return { file, recipient };
}

/**
 * The public key of a practice as somebody pasted it, in large or small letters, with any spaces.
 * Undefined where a letter is wrong, missing or too many, or nothing can be sealed for it.
 */
export async function readRecipient(text: string): Promise<string | undefined> {
  const recipient = text.replaceAll(/\s/g, '').toLowerCase();
  if (!RECIPIENT.test(recipient)) return undefined;
  return seal(new Uint8Array(), { recipients: [recipient] }).then(
    () => recipient,
    () => undefined,
  );
}
