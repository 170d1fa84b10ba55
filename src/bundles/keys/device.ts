import { identityToRecipient } from 'age-encryption';
import { fromHex, toHex } from '../bytes.ts';
import type { WriterId } from '../sync/names.ts';
import { signWith, writerOf } from '../sync/signing.ts';

/** Keys of one browser, made in it. Their private halves cannot be taken out. */
export interface DeviceKeys {
  /** Ed25519: signs its log. */
  readonly signing: CryptoKeyPair;
  /** X25519: opens what is sealed for this browser. */
  readonly opening: CryptoKeyPair;
}

/** A browser as the others know it, able to sign and to open. */
export interface Device extends DeviceKeys {
  readonly id: WriterId;
  /** Whom things for it are sealed for, `age1…`. */
  readonly recipient: string;
}

const pair = async (name: 'Ed25519' | 'X25519', usages: KeyUsage[]): Promise<CryptoKeyPair> => {
  const made = await crypto.subtle.generateKey({ name }, false, usages);
  if (!('privateKey' in made)) throw new Error(`${name} made no pair`);
  return made;
};

export const newDeviceKeys = async (): Promise<DeviceKeys> => ({
  signing: await pair('Ed25519', ['sign', 'verify']),
  opening: await pair('X25519', ['deriveBits']),
});

export const deviceOf = async (keys: DeviceKeys): Promise<Device> => ({
  ...keys,
  id: await writerOf(keys.signing.publicKey),
  recipient: await identityToRecipient(keys.opening.privateKey),
});

/** In hex. */
export const signAs = ({ signing }: DeviceKeys, message: Uint8Array): Promise<string> =>
  signWith(signing.privateKey, message);

/** A public key, raw, in hex. */
export const publicText = async (key: CryptoKey): Promise<string> =>
  toHex(new Uint8Array(await crypto.subtle.exportKey('raw', key)));

/** Throws where they are no public key of Ed25519. */
export const publicFrom = (hex: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', fromHex(hex), 'Ed25519', true, ['verify']);
