import { Decrypter, Encrypter, type Identity, type Recipient } from 'age-encryption';
import { Failure } from '#domain/failure.ts';
import { checkHeader } from './age-header.ts';
import { brokenBundle } from './broken.ts';

/** log2 of the rounds of scrypt that a passphrase costs: half a second in a browser. */
const WORK = 17;

/** Whom a bundle is sealed for: who knows a passphrase, or who has a key to one of the recipients (`age1…`, a passkey). */
export type Lock =
  | { readonly passphrase: string }
  | { readonly recipients: readonly (string | Recipient)[] };
/** What opens one: the passphrase, or an identity (`AGE-SECRET-KEY-1…`, a key that cannot be taken out of the browser, a passkey). */
export type Key =
  | { readonly passphrase: string }
  | { readonly identity: string | CryptoKey | Identity };

/** An age v1 file; `age -d` opens it as well. */
export async function seal(plain: Uint8Array, lock: Lock): Promise<Uint8Array<ArrayBuffer>> {
  const age = new Encrypter();
  if ('passphrase' in lock) {
    age.setPassphrase(lock.passphrase);
    age.setScryptWorkFactor(WORK);
  } else for (const recipient of lock.recipients) age.addRecipient(recipient);
  return new Uint8Array(await age.encrypt(plain));
}

/**
 * What was sealed, whole. Throws Failure `wrong-key` where the key is not one of its own,
 * `broken-bundle` where a single bit is not as it was, or the header asks for too much, and the Failure
 * of a key that does not get to try.
 */
export async function open(sealed: Uint8Array, key: Key): Promise<Uint8Array> {
  checkHeader(sealed);
  const age = new Decrypter();
  if ('passphrase' in key) age.addPassphrase(key.passphrase);
  else age.addIdentity(key.identity);
  try {
    return await age.decrypt(sealed);
  } catch (thrown) {
    if (thrown instanceof Failure) throw thrown;
    const text = thrown instanceof Error ? thrown.message : String(thrown);
    if (/no identity matched/.test(text))
      throw new Failure('wrong-key', 'no stanza opens', { cause: thrown });
    throw brokenBundle(text, thrown);
  }
}
