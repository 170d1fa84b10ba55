import { crc32, flippedBit } from './crc.ts';

/**
 * One record as it lies in a file, big-endian:
 * magic (4) · length of the payload (4) · CRC-32 of all that is not magic or sum (4) · type (1) ·
 * sequence number (6) · zero (1) · payload.
 */
export interface Frame {
  readonly type: number;
  /** Counts up by one from record to record, over all segments. */
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/** A frame found at `at`; `end` is the first byte behind it. */
export interface Found extends Frame {
  readonly at: number;
  readonly end: number;
}

const MAGIC = 0xb5_a1_7e_0a;
export const HEADER = 20;
/** A flipped bit is looked for in records up to this size: all of ours but imported files. */
const MENDABLE = 0x1_00_00;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export function encodeFrame({ type, sequence, payload }: Frame): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER + payload.length);
  const to = view(bytes);
  to.setUint32(0, MAGIC);
  to.setUint32(4, payload.length);
  to.setUint8(12, type);
  to.setUint16(13, Math.floor(sequence / 2 ** 32));
  to.setUint32(15, sequence % 2 ** 32);
  bytes.set(payload, HEADER);
  to.setUint32(8, sumOf(bytes, 0, bytes.length));
  return bytes;
}

const sumOf = (bytes: Uint8Array, at: number, end: number): number =>
  crc32(bytes.subarray(at + 12, end), crc32(bytes.subarray(at + 4, at + 8)));

/** The frame at `at`, if a whole one with the right sum lies there. */
export function frameAt(bytes: Uint8Array, at: number): Found | undefined {
  if (at + HEADER > bytes.length) return undefined;
  const from = view(bytes);
  const end = at + HEADER + from.getUint32(at + 4);
  if (from.getUint32(at) !== MAGIC || end > bytes.length) return undefined;
  if (from.getUint32(at + 8) !== sumOf(bytes, at, end)) return undefined;
  return {
    at,
    end,
    type: bytes[at + 12]!,
    sequence: from.getUint16(at + 13) * 2 ** 32 + from.getUint32(at + 15),
    payload: bytes.subarray(at + HEADER, end),
  };
}

/** The first whole frame at or behind `from`. */
export function nextFrame(bytes: Uint8Array, from: number): Found | undefined {
  for (let at = from; ; at++) {
    at = bytes.indexOf(MAGIC >>> 24, at);
    if (at < 0) return undefined;
    const found = frameAt(bytes, at);
    if (found) return found;
  }
}

/** Turns back the one bit that keeps a frame at `at` from being whole; false where it was more. */
export function mendFrame(bytes: Uint8Array, at: number): boolean {
  if (at + HEADER > bytes.length || bitsIn(view(bytes).getUint32(at) ^ MAGIC) > 1) return false;
  return mendHeader(bytes, at) || mendBody(bytes, at);
}

const bitsIn = (word: number): number => (word >>> 0).toString(2).replaceAll('0', '').length;

function mendHeader(bytes: Uint8Array, at: number): boolean {
  const to = view(bytes);
  const [magic, length] = [to.getUint32(at), to.getUint32(at + 4)];
  to.setUint32(at, MAGIC);
  if (magic !== MAGIC && frameAt(bytes, at)) return true;
  to.setUint32(at, magic);
  if (magic !== MAGIC) return false;
  for (let bit = 0; bit < 32; bit++) {
    to.setUint32(at + 4, (length ^ (1 << bit)) >>> 0);
    if (frameAt(bytes, at)) return true;
  }
  to.setUint32(at + 4, length);
  return false;
}

function mendBody(bytes: Uint8Array, at: number): boolean {
  const to = view(bytes);
  const end = at + HEADER + to.getUint32(at + 4);
  if (to.getUint32(at) !== MAGIC || end > bytes.length || end - at > MENDABLE) return false;
  const sum = sumOf(bytes, at, end);
  const difference = (sum ^ to.getUint32(at + 8)) >>> 0;
  const bit = flippedBit(difference, end - at - 12);
  if (bit) bytes[at + 12 + bit.byte]! ^= bit.mask;
  else if (bitsIn(difference) === 1) to.setUint32(at + 8, sum);
  else return false;
  return true;
}
