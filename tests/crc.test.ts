import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc8, crc16 } from '#bytes/crc.ts';

/** The check input of the catalogue of parametrised CRC algorithms. */
const digits = new TextEncoder().encode('123456789');

/** A CRC as it is defined: bit by bit, the highest first. */
function bitwise(bytes: Uint8Array, width: number, polynomial: number, initial: number): number {
  const top = 1 << (width - 1);
  let crc = initial;
  for (const byte of bytes) {
    crc ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit++) crc = crc & top ? (crc << 1) ^ polynomial : crc << 1;
    crc &= (1 << width) - 1;
  }
  return crc;
}

test('a CRC-16 of the catalogue’s check input is the catalogue’s (CRC-16/IBM-3740)', () => {
  expect(crc16(digits)).toBe(0x29b1);
});

test('CRCs of any bytes, of any length, are those of the definition', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(crc16(bytes)).toBe(bitwise(bytes, 16, 0x1021, 0xffff));
      expect(crc8(bytes)).toBe(bitwise(bytes, 8, 0x9b, 0));
    }),
  );
});

test('a CRC of a part is that of the part alone', () => {
  for (let length = 1; length <= digits.length; length++) {
    expect(crc16(digits, length)).toBe(crc16(digits.slice(0, length)));
    expect(crc8(digits, length - 1, 1)).toBe(crc8(digits.slice(1, length)));
  }
});
