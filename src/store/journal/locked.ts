import { Failure } from '#domain/failure.ts';
import { fromHex, toHex } from '../hex.ts';
import type { Packed } from './record.ts';

// A record of a journal that is locked: the id of its key (8) · what the cipher made of the record's own
// type (1) and payload. It is sealed for its sequence number: in the place of another it does not open.

/** A number in files, as those of record.ts. */
export const LOCKED = 10;
const ID = 8;

/** Seals records, at once: nothing else may happen while a journal is written. */
export interface RecordCipher {
  /** Of the key: 16 hex digits. */
  readonly id: string;
  /** By how many bytes a record grows. */
  readonly overhead: number;
  seal(plain: Uint8Array, sequence: number): Uint8Array;
  /** Nothing where it was not sealed for this sequence number, or is not what it was. */
  open(sealed: Uint8Array, sequence: number): Uint8Array | undefined;
}

/** How much longer the payload of a record is once it is locked. */
export const growthOf = (cipher: RecordCipher): number => ID + 1 + cipher.overhead;

/** The id of the key that opens a locked record. */
export const keyIdOf = (payload: Uint8Array): string => toHex(payload.subarray(0, ID));

export function lockPacked(
  { type, payload }: Packed,
  sequence: number,
  cipher: RecordCipher,
): Packed {
  const plain = new Uint8Array(1 + payload.length);
  plain[0] = type;
  plain.set(payload, 1);
  const sealed = cipher.seal(plain, sequence);
  const locked = new Uint8Array(ID + sealed.length);
  locked.set(fromHex(cipher.id));
  locked.set(sealed, ID);
  return { type: LOCKED, payload: locked };
}

/**
 * The record in a locked one; nothing where it was sealed for another place or is not what it was. Throws
 * Failure `locked` without the key it was sealed with: it is there, and may not be taken for lost.
 */
export function unlockPacked(
  { payload, sequence }: Packed & { readonly sequence: number },
  cipher: RecordCipher | undefined,
): Packed | undefined {
  const id = keyIdOf(payload);
  if (cipher?.id !== id) throw new Failure('locked', `record ${sequence} is sealed with ${id}`);
  const plain = cipher.open(payload.subarray(ID), sequence);
  return plain && { type: plain[0]!, payload: plain.subarray(1) };
}
