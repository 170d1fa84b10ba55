import { sha256 } from './hash.ts';

/** Keeps a fingerprint from being a hash of anything else. */
const CONTEXT = 'glucose-bundle practice 1\n';
const DIGITS = 24;

/**
 * The public key of a practice as people read it to each other by telephone: six groups of four digits,
 * the same in every language. They are the first 128 bits of its SHA-256, modulo 10^24: to find another
 * key of the same digits takes 2^79 tries.
 */
export async function fingerprintOf(recipient: string): Promise<readonly string[]> {
  const hash = await sha256(new TextEncoder().encode(CONTEXT + recipient));
  const number = BigInt(`0x${hash.slice(0, 32)}`) % 10n ** BigInt(DIGITS);
  return String(number).padStart(DIGITS, '0').match(/.{4}/g) ?? [];
}
