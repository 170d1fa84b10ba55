/** The reversed polynomial of CRC-32 (IEEE 802.3). */
const POLYNOMIAL = 0xed_b8_83_20;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest >>> 0;
});

/** CRC-32 of `bytes`; pass the sum of what came before to go on. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let sum = ~before;
  for (let i = 0; i < bytes.length; i++) sum = table[(sum ^ bytes[i]!) & 0xff]! ^ (sum >>> 8);
  return ~sum >>> 0;
}

/** A place in a run of bytes; the sum itself is not part of it. */
export interface Bit {
  readonly byte: number;
  readonly mask: number;
}

/**
 * The one bit that explains why `length` bytes have a sum that differs by `difference`, if one does.
 * CRC-32 gives each single bit of up to 2^32 bits a difference of its own (its polynomial is
 * primitive), so there is one answer at most. Walks back from the last byte, all eight bits at once.
 */
export function flippedBit(difference: number, length: number): Bit | undefined {
  const states = Uint32Array.from({ length: 8 }, (_, bit) => table[1 << bit]!);
  for (let byte = length - 1; byte >= 0; byte--) {
    const bit = states.indexOf(difference);
    if (bit >= 0) return { byte, mask: 1 << bit };
    for (let i = 0; i < 8; i++) states[i] = table[states[i]! & 0xff]! ^ (states[i]! >>> 8);
  }
  return undefined;
}
