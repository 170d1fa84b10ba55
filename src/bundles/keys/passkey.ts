import { type Identity, type Recipient, webauthn } from 'age-encryption';
import { Failure } from '#domain/failure.ts';
import { brokenBundle } from '../broken.ts';
import { toHex } from '../bytes.ts';
import type { Key } from '../seal.ts';
import type { PersonsDoor } from './membership.ts';

// A passkey gives a secret for any question (WebAuthn, PRF extension), and each use of it asks the person.
// Only a page can, a worker has no passkeys.

/** Throws Failure `no-passkey` where the person or the passkey did not do it. */
async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (thrown) {
    const text = String(thrown);
    if (thrown instanceof DOMException || text.includes('PRF'))
      throw new Failure('no-passkey', text, { cause: thrown });
    throw thrown;
  }
}

const recipientOf = (identity: string): Recipient => {
  const recipient = new webauthn.WebAuthnRecipient({ identity });
  return { wrapFileKey: (fileKey) => told(() => recipient.wrapFileKey(fileKey)) };
};

const anyOfHere = (): Identity => {
  const identity = new webauthn.WebAuthnIdentity();
  return {
    async unwrapFileKey(stanzas) {
      // The person is asked once for each.
      if (stanzas.length !== 1) throw brokenBundle('a door for several passkeys');
      return told(() => identity.unwrapFileKey(stanzas));
    },
  };
};

/**
 * Makes a passkey under that name, and what a door for it needs. Asks the person once here and again when
 * the door is sealed. Throws Failure `no-passkey`.
 */
export async function newPasskey(name: string): Promise<PersonsDoor> {
  const identity = await told(() => webauthn.createCredential({ keyName: name }));
  const number = toHex(crypto.getRandomValues(new Uint8Array(4)));
  return { door: `passkey-${number}`, lock: { recipients: [recipientOf(identity)] } };
}

/** A passkey that the person picks. Opening with it throws Failure `no-passkey` where none was used. */
export const anyPasskey = (): Key => ({ identity: anyOfHere() });
