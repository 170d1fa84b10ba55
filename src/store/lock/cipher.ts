import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Failure } from '#domain/failure.ts';
import { fromHex, toHex } from '../hex.ts';
import type { RecordCipher } from '../journal/locked.ts';

// XChaCha20-Poly1305 in JavaScript: Web Crypto is never done at once, and a transaction of IndexedDB ends
// when anything else is waited for.

const NONCE = 24;
const TAG = 16;
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `nonce` is by chance unless it is given. */
export function sealBytes(
  key: Uint8Array,
  plain: Uint8Array,
  bound: Uint8Array,
  nonce: Uint8Array = crypto.getRandomValues(new Uint8Array(NONCE)),
): Uint8Array<ArrayBuffer> {
  const sealed = new Uint8Array(NONCE + plain.length + TAG);
  sealed.set(nonce);
  xchacha20poly1305(key, nonce, bound).encrypt(plain, sealed.subarray(NONCE));
  return sealed;
}

/** Nothing where the key is another one, or anything is not as it was sealed. */
export function openBytes(
  key: Uint8Array,
  sealed: Uint8Array,
  bound: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < NONCE + TAG) return undefined;
  try {
    return xchacha20poly1305(key, sealed.subarray(0, NONCE), bound).decrypt(sealed.subarray(NONCE));
  } catch {
    return undefined;
  }
}

/** What one key seals with, each use with a key of its own. */
export interface Sealer {
  readonly records: RecordCipher;
  /** Bytes of the view, bound to the place where they lie. */
  seal(plain: Uint8Array, place: string): Uint8Array<ArrayBuffer>;
  open(sealed: Uint8Array, place: string): Uint8Array | undefined;
  /** A text that stands for another: the same one each time, and no other does. */
  hide(text: string): string;
  /** Throws where it is none of this key. */
  reveal(hidden: string): string;
  /** From here on all of it throws Failure `locked`: nothing is sealed with a key that is gone. */
  forget(): void;
}

const numberBytes = (sequence: number): Uint8Array => encode(`record ${sequence}`);

export function sealerOf(key: Uint8Array, id: string): Sealer {
  let isOver = key.every((byte) => byte === 0);
  const still = (use: Uint8Array): Uint8Array => {
    if (isOver) throw new Failure('locked', 'the key was dropped');
    return use;
  };
  still(key);
  const derived = (use: string) => hmac(sha256, key, encode(`basalt lock 1 ${use}`));
  const [journal, view] = [derived('journal'), derived('view')];
  const [names, choice] = [derived('names'), derived('nonces of names')];
  const [hidden, revealed] = [new Map<string, string>(), new Map<string, string>()];
  return {
    records: {
      id,
      overhead: NONCE + TAG,
      seal: (plain, sequence) => sealBytes(still(journal), plain, numberBytes(sequence)),
      open: (sealed, sequence) => openBytes(still(journal), sealed, numberBytes(sequence)),
    },
    seal: (plain, place) => sealBytes(still(view), plain, encode(place)),
    open: (sealed, place) => openBytes(still(view), sealed, encode(place)),
    hide: (text) => remembered(hidden, text, () => hideName(text, still(names), choice)),
    reveal: (name) => remembered(revealed, name, () => revealName(name, still(names))),
    forget: () => {
      isOver = true;
      hidden.clear();
      revealed.clear();
      for (const one of [journal, view, names, choice]) one.fill(0);
    },
  };
}

/** The nonce is made of the text, so that the same text is hidden the same way (RFC 5297 does so too). */
function hideName(text: string, names: Uint8Array, choice: Uint8Array): string {
  const plain = encode(text);
  const nonce = hmac(sha256, choice, plain).subarray(0, NONCE);
  return toHex(sealBytes(names, plain, new Uint8Array(), nonce));
}

function revealName(name: string, names: Uint8Array): string {
  const plain = openBytes(names, fromHex(name), new Uint8Array());
  if (!plain) throw new DOMException('a name that no key of ours made', 'DataError');
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(plain);
}

/** Devices are few and asked for often; ids of captures are many. */
const MOST_NAMES = 1000;

function remembered(known: Map<string, string>, text: string, make: () => string): string {
  const name = known.get(text) ?? make();
  if (known.size >= MOST_NAMES) known.clear();
  known.set(text, name);
  return name;
}
