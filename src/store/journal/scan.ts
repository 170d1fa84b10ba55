import { type Found, frameAt, HEADER, mendFrame, nextFrame } from './frame.ts';

/** What one segment holds, from some byte on. */
export interface Scan {
  readonly found: readonly Found[];
  /** Records that were whole again after one bit was turned back, in `bytes` as scanned. */
  readonly mended: readonly Found[];
  /** Where the next record goes. */
  readonly end: number;
  /** The last byte behind `end` that is not zero: the rest of a record that was never finished. */
  readonly torn: number;
}

/**
 * All records in `bytes` from `from` on. Damage costs only the records it hit: the search goes on
 * at the next whole one. Changes `bytes` where a single bit was wrong.
 */
export function scan(bytes: Uint8Array, from = 0): Scan {
  const found: Found[] = [];
  const mended: Found[] = [];
  let end = from;
  for (;;) {
    let next = frameAt(bytes, end);
    if (!next && mendFrame(bytes, end)) mended.push((next = frameAt(bytes, end)!));
    if (!next) {
      next = nextFrame(bytes, end + 1);
      if (!next) break;
    }
    found.push(next);
    end = next.end;
  }
  return { found, mended, end, torn: lastByte(bytes, end) };
}

function lastByte(bytes: Uint8Array, from: number): number {
  let at = bytes.length;
  while (at > from && bytes[at - 1] === 0) at--;
  return at > from ? at : from;
}

/** True where free space begins: no record was ever begun here. */
export const isFree = (header: Uint8Array): boolean =>
  header.length < HEADER || header.every((byte) => byte === 0);
