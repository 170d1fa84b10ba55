import { crc16 } from '#bytes/crc.ts';
import type { Log, Page } from './log.ts';

/** A page is its data and their CRC-16, high byte first. An ISIG page writes each CRC byte twice as wide. */
export interface Frame {
  readonly size: number;
  readonly data: number;
  readonly low: number;
}

export const pageFrame: Frame = { size: 1024, data: 1022, low: 1023 };
export const isigFrame: Frame = { size: 2048, data: 2044, low: 2046 };

/** By the size: an ISIG page is twice as long. */
export const frameOf = ({ length }: Uint8Array): Frame =>
  length === isigFrame.size ? isigFrame : pageFrame;

/** True when a page of the right size carries its own CRC. */
export function isSound(bytes: Uint8Array, { size, data, low }: Frame): boolean {
  if (bytes.length !== size) return false;
  const written = (bytes[data]! << 8) | bytes[low]!;
  // A page that was never written is all zeros, without a CRC.
  return crc16(bytes, data) === written || bytes.every((byte) => byte === 0);
}

/** True for a whole page; anything else is kept as it is, with the reason, and not decoded. */
export function isWhole(page: Page, frame: Frame, log: Log): boolean {
  const { bytes } = page;
  const { size } = frame;
  if (bytes.length !== size) {
    log.refuse(page, 0, bytes.length, 'truncated', `${bytes.length} bytes of a page of ${size}`);
    return false;
  }
  if (isSound(bytes, frame)) return true;
  log.refuse(page, 0, size, 'bad-checksum', 'the CRC of the page does not match');
  return false;
}

/** Behind the last byte of the data that is not zero. */
export function endOf(bytes: Uint8Array, data: number): number {
  let end = data;
  while (end > 0 && bytes[end - 1] === 0) end--;
  return end;
}
