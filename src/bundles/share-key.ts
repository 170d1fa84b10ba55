import { identityToRecipient } from 'age-encryption';
import type { Lock } from './seal.ts';

// The key of a share that a link leads to: 32 bytes, the private half of a pair of X25519.

/** Bytes of a key. */
export const KEY_LENGTH = 32;
/** PKCS #8 around a private key of X25519 (RFC 8410). */
const PREFIX = [
  0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x6e, 0x04, 0x22, 0x04, 0x20,
];

/** The key as what opens a sealed file. */
export const identityOf = (key: Uint8Array): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', Uint8Array.of(...PREFIX, ...key), { name: 'X25519' }, false, [
    'deriveBits',
  ]);

/** A key that nobody has yet, and what is sealed for it. */
export async function newShareKey(): Promise<{
  readonly key: Uint8Array<ArrayBuffer>;
  readonly lock: Lock;
}> {
  const key = crypto.getRandomValues(new Uint8Array(KEY_LENGTH));
  return { key, lock: { recipients: [await identityToRecipient(await identityOf(key))] } };
}
