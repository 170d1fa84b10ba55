import { crc16 } from '#bytes/crc.ts';
import { instant } from '#domain/time.ts';
import type { Pump } from '#protocols/carelink/simulated/plug.ts';
import type { Host } from '#devices/family.ts';
import { hostAt } from './contour-session.ts';

export const SERIAL = '123456';

export type { LinkFaults } from '#protocols/carelink/simulated/plug.ts';
export { Plug } from '#protocols/carelink/simulated/plug.ts';

export type Memory = Pump['answer'];

/** Seeded bytes as a page with its CRC. */
export function page(seed: number, size: 1024 | 2048 = 1024): Uint8Array {
  const data = size === 1024 ? 1022 : 2044;
  const bytes = Uint8Array.from({ length: size }, (_, at) =>
    at < data ? (at * 7 + seed) & 0xff : 0,
  );
  const crc = crc16(bytes, data);
  bytes[data] = crc >> 8;
  bytes[size === 1024 ? 1023 : 2046] = crc & 0xff;
  return bytes;
}

const block = (...bytes: number[]) => {
  const whole = new Uint8Array(64);
  whole.set(bytes);
  return whole;
};

/** A 522 with three history pages and two of the sensor. */
export const pump522: Memory = (opcode, params) => {
  const [number = 0] = params;
  if (opcode === 0x8d) return block(3, 0x35, 0x32, 0x32);
  if (opcode === 0x70) return block(15, 37, 57, 0x07, 0xdd, 5, 8);
  if (opcode === 0x74) return block(...Array.from('VER 2.4A1.1', (c) => c.charCodeAt(0)), 11);
  if (opcode === 0x9d) return block(0, 0, 0, 2);
  if (opcode === 0xcd) return block(0, 0, 0, 0x63, 0, 2, 0, 2);
  if (opcode >= 0x92 && opcode <= 0x94) return new Uint8Array(192);
  if (opcode === 0x80) return number <= 2 ? page(number) : 8;
  if (opcode === 0x9a) return page(params[3] ?? 0);
  if (opcode === 0x9b) return page(params[3] ?? 0, 2048);
  if (opcode === 0x91 || opcode === 0x8c) return 8;
  return block(opcode);
};

export const host = (signal?: AbortSignal): Host => hostAt(instant(1_700_000_000_000), signal);
