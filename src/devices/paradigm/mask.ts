import { crc16 } from '#bytes/crc.ts';
import { captureId } from '#domain/capture.ts';
import { instant, wallTimeOf, zone } from '#domain/time.ts';
import { mask as maskHeaders } from '#protocols/astm/mask.ts';
import type { TraceLine } from '#transports/trace.ts';
import { isSound, pageFrame } from './frame.ts';
import { everyCapability } from './model.ts';
import { readHistory } from './sections.ts';
import { type Answered, answersIn, utterancesOf } from './talk.ts';

const ZERO = 0x30;

/**
 * The same conversation of a pump called 000000, without the numbers of meters, remotes and
 * transmitters in its answers, and with checksums that fit again: it still replays.
 */
export function mask(trace: readonly TraceLine[]): readonly TraceLine[] {
  const masked = maskHeaders(trace);
  const talk = utterancesOf(masked);
  for (const answer of answersIn(talk)) hideIn(answer);
  for (const { serials, mend } of talk) {
    for (const serial of serials) serial.fill(serial.bytes.length === 6 ? ZERO : 0);
    mend();
  }
  return masked;
}

/** The number of the pump that the questions of a recording are for. */
export function serialIn(trace: readonly TraceLine[]): string | undefined {
  const question = utterancesOf(trace).find(({ opcode }) => opcode !== undefined);
  const serial = question?.serials[0]?.bytes;
  if (serial?.length === 6) return String.fromCharCode(...serial);
  return serial && Array.from(serial, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

type Span = readonly [from: number, to: number];

/** Where answers and records hold the numbers of other devices (sizes: decocare). */
const inAnswers: Readonly<Record<number, readonly Span[]>> = {
  0x99: [
    [13, 16],
    [29, 32],
  ],
  0xcf: [
    [9, 12],
    [24, 29],
  ],
};
const lists: readonly Span[] = [[8, 21]];
const inRecords: Readonly<Record<number, readonly Span[]>> = {
  0x26: lists,
  0x29: lists,
  0x36: lists,
  0x39: [[7, 10]],
  0x3c: lists,
  0x3f: [[7, 10]],
  0x4f: [
    [20, 23],
    [36, 39],
  ],
  0x50: [
    [16, 19],
    [31, 36],
  ],
  0x7d: [[8, 37]],
  0x81: [[8, 12]],
  0x82: [[8, 12]],
};

function hideIn({ opcode, data }: Answered): void {
  for (const [from, to] of inAnswers[opcode] ?? []) data.fill(0, from, to);
  const { bytes } = data;
  // An acknowledgement, a refusal, a page that was never written.
  if (opcode !== 0x80 || bytes.length === 1 || bytes.every((byte) => byte === 0)) return;
  // What cannot be read is hidden whole; its checksum is wrong before and after.
  if (!isSound(bytes, pageFrame)) return data.fill(0xff);
  for (const offset of recordsIn(bytes)) {
    for (const [from, to] of inRecords[bytes[offset]!] ?? []) {
      data.fill(0, offset + from, offset + to);
    }
  }
  const crc = crc16(data.bytes, pageFrame.data);
  data.set(pageFrame.data, crc >> 8);
  data.set(pageFrame.low, crc & 0xff);
}

const PAGE = { name: 'history', index: 0 };
const NOWHERE = {
  id: captureId('trace'),
  device: { family: 'paradigm', model: '', serial: '' },
  clock: { device: wallTimeOf(0), host: instant(0) },
  zone: zone('UTC'),
  complete: false,
};

/** Offsets of the records of a history page. */
function recordsIn(bytes: Uint8Array): number[] {
  const { entries } = readHistory({ ...NOWHERE, sections: [{ ...PAGE, bytes }] }, everyCapability);
  return entries.flatMap(({ record }) => record.sources.map(({ offset }) => offset));
}
