import { crc16 } from '#bytes/crc.ts';
import { decoder } from '#devices/paradigm/decoder.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';

/** Day, hour, minute and second of May 2015: what the pages of these tests are written in. */
export type Moment = readonly [day: number, hour: number, minute: number, second?: number];

interface Flags {
  readonly hour?: number;
  readonly requestor?: number;
  readonly year?: number;
}

const MONTH = 5;
const YEAR = 15;

/** Five bytes of time as a pump writes them, with what it keeps in their spare bits. */
export const time = ([day, hour, minute, second = 0]: Moment, flags: Flags = {}): number[] => [
  second | ((MONTH & 0x0c) << 4),
  minute | ((MONTH & 3) << 6),
  hour | ((flags.hour ?? 0) << 5),
  day | ((flags.requestor ?? 0) << 5),
  YEAR | ((flags.year ?? 0) << 7),
];

/** Two bytes of a day. */
export const date = (day: number): number[] => [
  day | ((MONTH & 0x0e) << 4),
  YEAR | ((MONTH & 1) << 7),
];

/** Four bytes of a glucose page, with the type in bits 5 and 6 of the day. */
export const minuteTime = ([day, hour, minute]: Moment, type = 0, rf = 0): number[] => [
  YEAR | (rf << 7),
  day | (type << 5),
  minute | ((MONTH & 3) << 6),
  hour | ((MONTH & 0x0c) << 4),
];

export const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

/** Writes the CRC of a page's first 1022 bytes behind them. */
export function sealed(bytes: Uint8Array): Uint8Array {
  const whole = Uint8Array.from(bytes);
  const crc = crc16(whole, 1022);
  whole.set([crc >> 8, crc & 0xff], 1022);
  return whole;
}

/** A page of these records, filled up with zeros. */
export function page(...records: readonly (readonly number[])[]): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set(records.flat());
  return sealed(bytes);
}

/** An ISIG page of one word for each byte of a glucose page. */
export function isigPage(words: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(2048);
  for (const [i, word] of words.entries()) bytes.set([word & 0xff, word >> 8], 2 * i);
  const crc = crc16(bytes, 2044);
  bytes[2044] = crc >> 8;
  bytes[2046] = crc & 0xff;
  return bytes;
}

export type NamedPage = readonly [name: string, bytes: Uint8Array];

/** A capture of these sections; indices are given in the order written, 0 first. */
export const captureOf = (model: string, pages: readonly NamedPage[]): Capture => ({
  id: captureId('pages'),
  device: { family: 'paradigm', model, serial: '1' },
  clock: { device: wallTime(2015, 6, 1)!, host: instant(Date.UTC(2015, 5, 1)) },
  zone: zone('UTC'),
  sections: pages.map(([name, bytes], index) => ({ name, index, bytes })),
  complete: true,
});

export const decodePages = (model: string, ...pages: readonly NamedPage[]) =>
  decoder.decode(captureOf(model, pages));

/** History pages, newest first as a pump counts them. */
export const decodeHistory = (model: string, ...pages: readonly Uint8Array[]) =>
  decodePages(model, ...pages.map((bytes): NamedPage => ['history', bytes]));

/** What one page of these records tells, without ids, orders and sources. */
export const factsOf = (model: string, ...records: readonly (readonly number[])[]): unknown[] =>
  decodeHistory(model, page(...records)).records.map(
    ({ id: _id, order: _order, sources: _sources, ...fact }) => fact,
  );
