const POLYNOMIAL = 0x1021;

const table = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x8000 ? (crc << 1) ^ POLYNOMIAL : crc << 1;
  return crc;
});

/** What a byte does to the CRC when one byte, two or three follow it: four are taken in one step. */
const after1 = table.map((crc) => ((crc << 8) & 0xff00) ^ table[crc >> 8]!);
const after2 = after1.map((crc) => ((crc << 8) & 0xff00) ^ table[crc >> 8]!);
const after3 = after2.map((crc) => ((crc << 8) & 0xff00) ^ table[crc >> 8]!);

/** CRC-16 of the first `length` bytes: polynomial 0x1021, initial 0xFFFF, not reflected. */
export function crc16(bytes: Uint8Array, length = bytes.length): number {
  let crc = 0xffff;
  let i = 0;
  for (; i + 4 <= length; i += 4) {
    crc =
      after3[(crc >> 8) ^ (bytes[i] ?? 0)]! ^
      after2[(crc & 0xff) ^ (bytes[i + 1] ?? 0)]! ^
      after1[bytes[i + 2] ?? 0]! ^
      table[bytes[i + 3] ?? 0]!;
  }
  for (; i < length; i++) crc = ((crc << 8) & 0xff00) ^ table[(crc >> 8) ^ (bytes[i] ?? 0)]!;
  return crc;
}

const POLYNOMIAL_8 = 0x9b;

const table8 = Uint8Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 0x80 ? (crc << 1) ^ POLYNOMIAL_8 : crc << 1;
  return crc;
});

/** CRC-8 of `length` bytes from `from` on: polynomial 0x9B, initial 0, not reflected. */
export function crc8(bytes: ArrayLike<number>, length = bytes.length, from = 0): number {
  let crc = 0;
  for (let i = from; i < from + length; i++) crc = table8[crc ^ (bytes[i] ?? 0)]!;
  return crc;
}
