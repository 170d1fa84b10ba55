import { type Identity, type Recipient, webauthn } from 'age-encryption';
import { Failure } from '#domain/failure.ts';
import { brokenBundle } from '../broken.ts';
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

/** A passkey that the person picks. Opening with it throws Failure `no-passkey` where none was used. */
export const anyPasskey = (): PasskeyIdentity => {
  const identity = new webauthn.WebAuthnIdentity();
  return {
    async unwrapFileKey(stanzas) {
      // The person is asked once for each.
      if (stanzas.length !== 1) throw brokenBundle('a door for several passkeys');
      return told(() => identity.unwrapFileKey(stanzas));
    },
  };
};

/** A passkey that is made when a door for it is. */
export interface NewPasskey extends Recipient {
  /** Makes it, at the first call, and gives the name of the door. Throws Failure `no-passkey`. */
  readonly make: () => Promise<PersonsDoor['door']>;
}

/** What opens a door by asking a person for a passkey. */
export type PasskeyIdentity = Identity;

/**
 * A passkey under that name, which is shown where passkeys are kept. Asks the person once when it is made and
 * again when a door is sealed for it; that can be done again where it failed. Throws Failure `no-passkey`.
 */
export function newPasskey(name: string): NewPasskey {
  const door = `passkey-${crypto.randomUUID().slice(0, 8)}` as const;
  let made: Recipient | undefined;
  return {
    async make() {
      made ??= recipientOf(await told(() => webauthn.createCredential({ keyName: name })));
      return door;
    },
    async wrapFileKey(fileKey) {
      if (!made) throw new Failure('no-passkey', 'it was not made');
      return made.wrapFileKey(fileKey);
    },
  };
}
