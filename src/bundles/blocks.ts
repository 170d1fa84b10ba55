import { sameBytes } from './bytes.ts';

// How long a sealed file is shows how long what is in it is: small objects are sealed in whole blocks, so that
// neither a name nor a number of keys can be told by that.

const BLOCK = 1024;
const SPACE = 0x20;

const encode = (value: object): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(value));

/** An object as JSON without spaces, and spaces up to the end of a block. */
export function inBlocks(value: object): Uint8Array<ArrayBuffer> {
  const text = encode(value);
  const bytes = new Uint8Array(Math.ceil(text.length / BLOCK) * BLOCK).fill(SPACE);
  bytes.set(text);
  return bytes;
}

/** Whether bytes are an object as `inBlocks` spells it, or without the spaces, as it was spelled before. */
export const isSpelling = (bytes: Uint8Array, value: object): boolean =>
  sameBytes(bytes, inBlocks(value)) || sameBytes(bytes, encode(value));
