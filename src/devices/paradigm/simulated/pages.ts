import { crc16 } from '#bytes/crc.ts';
import { type Frame, isigFrame, pageFrame } from '../frame.ts';
import type { SensorPage } from './glucose-log.ts';
import type { Written } from './history-log.ts';

/** `data` and their CRC-16 as a page. */
function sealed(data: ArrayLike<number>, { size, data: room, low }: Frame): Uint8Array {
  const page = new Uint8Array(size);
  page.set(Array.from(data).slice(0, room));
  const crc = crc16(page, room);
  page[room] = crc >> 8;
  page[low] = crc & 0xff;
  return page;
}

/** History pages, oldest first: a record never crosses from one to the next. */
export function historyPages(records: readonly Written[]): Uint8Array[] {
  const pages: number[][] = [[]];
  for (const { bytes } of records) {
    if ((pages.at(-1)?.length ?? 0) + bytes.length > pageFrame.data) pages.push([]);
    pages.at(-1)?.push(...bytes);
  }
  return pages.map((data) => sealed(data, pageFrame));
}

export const glucosePage = ({ bytes }: SensorPage): Uint8Array => sealed(bytes, pageFrame);

/** A word for each byte of its glucose page, low byte first. */
export const isigPage = ({ words }: SensorPage): Uint8Array =>
  sealed(
    words.flatMap((word) => [word & 0xff, word >> 8]),
    isigFrame,
  );
