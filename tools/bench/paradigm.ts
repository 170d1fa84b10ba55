// Decoding Paradigm history, events and all, over pages made here (DESIGN §9).
import { crc16 } from '#bytes/crc.ts';
import { decoder } from '#devices/paradigm/decoder.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { verdict } from './verdict.ts';

const PAGES = 36;
const ROUNDS = 300;
/** What a decoder in Go made of recorded pages on two cores of an AMD EPYC, measured once: see DESIGN §9. */
const NATIVE_PAGES_PER_SECOND = 26_585;
/**
 * The same in walks (`walk`), which tells more on any other machine. Both were measured on two such
 * cores: 36,480 to 10,000 pages/s at their best, 26,585 to about 7,000 with other work beside.
 */
const NATIVE_WALKS = 3.7;

/** The records of one hour of January 2015 and what follows a meal in it, as a 722 writes them. */
function hourOf(day: number, hour: number): number[] {
  const at = (minute: number, hourFlags = 0, requestor = 0) => [
    minute,
    0x40 | minute,
    hour | (hourFlags << 5),
    day | (requestor << 5),
    15,
  ];
  const wizard = [0x5b, 120, ...at(1), 45, 0x50, 12, 40, 90, 5, 37, 0, 0, 5, 0, 42, 120];
  const doses = [0x5c, 8, 40, 44, 0x10, 12, 80, 0];
  const bolus = [1, 42, 42, 0, ...at(2, 1)];
  const glucose = [0x0a, 120, ...at(0, 1, 3), 0x3f, 15, ...at(0, 0, 3), 1, 2, 3];
  const temp = [0x33, 40, ...at(20), 0, 0x16, 1, ...at(20)];
  return [...glucose, ...wizard, ...doses, ...bolus, ...temp, 0x0b, 101, 220, ...at(40, 1)];
}

function pageOf(nth: number): Uint8Array {
  const bytes = new Uint8Array(1024);
  const hours = Array.from({ length: 11 }, (_, i) => nth * 11 + i);
  const records = hours.flatMap((hour) => hourOf(1 + (Math.floor(hour / 24) % 31), hour % 24));
  bytes.set(records.slice(0, 11 * hourOf(1, 0).length));
  const crc = crc16(bytes, 1022);
  bytes.set([crc >> 8, crc & 0xff], 1022);
  return bytes;
}

const capture: Capture = {
  id: captureId('bench'),
  device: { family: 'paradigm', model: '722', serial: '0' },
  clock: { device: wallTime(2015, 2, 1)!, host: instant(Date.UTC(2015, 1, 1)) },
  zone: zone('UTC'),
  sections: Array.from({ length: PAGES }, (_, index) => ({
    name: 'history',
    index,
    bytes: pageOf(PAGES - 1 - index),
  })),
  complete: true,
};

/** Of the records above: size, and where the time stands. The size of doses is their second byte. */
const shapes: Readonly<Record<number, readonly [size: number, timeAt: number]>> = {
  0x01: [9, 4],
  0x0a: [7, 2],
  0x0b: [8, 3],
  0x16: [7, 2],
  0x33: [8, 2],
  0x3f: [10, 2],
  0x5b: [20, 2],
};

/** The least that can be called reading a page: its records cut apart, each with its time. Nothing of the decoder. */
function walk(bytes: Uint8Array): object[] {
  const found: object[] = [];
  for (let at = 0; bytes[at] !== 0;) {
    const opcode = bytes[at] ?? 0;
    const [size, timeAt] = shapes[opcode] ?? [bytes[at + 1] ?? 0, undefined];
    const record = bytes.slice(at, at + size);
    found.push({ opcode, record, time: timeAt === undefined ? undefined : timeIn(record, timeAt) });
    at += size;
  }
  return found;
}

function timeIn(record: Uint8Array, at: number): string {
  const [second = 0, minute = 0, hour = 0, day = 0, year = 0] = record.subarray(at, at + 5);
  const month = ((second & 0xc0) >> 4) | (minute >> 6);
  const date = Date.UTC(
    2000 + (year & 0x7f),
    month - 1,
    day & 31,
    hour & 31,
    minute & 63,
    second & 63,
  );
  return new Date(date).toISOString();
}

const secondsOf = (work: () => void): number => {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
};

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Pages a second of decoding and of walking, in turns so that both see the same machine; without the rounds that warm up. */
function rates(): readonly (readonly [decoding: number, walking: number])[] {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const decoding = secondsOf(() => decoder.decode(capture));
    const walking = secondsOf(() => {
      for (const { bytes } of capture.sections) walk(bytes);
    });
    return [PAGES / decoding, PAGES / walking] as const;
  });
  return rounds.slice(ROUNDS / 3);
}

/** Prints the rate for a whole pump's history, how often the native decoder's it is, and how often a bare walk's. */
export async function benchParadigm(): Promise<string[]> {
  const measured = rates();
  const rate = median(measured.map(([decoding]) => decoding));
  const walking = median(measured.map(([, walked]) => walked));
  const timesWalk = median(measured.map(([decoding, walked]) => decoding / walked));
  const { records } = decoder.decode(capture);
  const megabytes = (rate * 1024) / 1e6;
  const events = Math.round(records.length / PAGES);
  const elsewhere = rate / NATIVE_PAGES_PER_SECOND;
  const byWalks = timesWalk / NATIVE_WALKS;
  return [
    `decode Paradigm history: ${Math.round(rate)} pages/s, ${megabytes.toFixed(1)} MB/s, ${events} events a page`,
    `  ${elsewhere.toFixed(2)} times the ${NATIVE_PAGES_PER_SECOND} pages/s of the native decoder, a constant measured elsewhere`,
    `  ${timesWalk.toFixed(2)} times a bare walk over the same pages in this run (${Math.round(walking)} pages/s)`,
    verdict(
      `  by such walks ${byWalks.toFixed(2)} times the native decoder, budget >= 1`,
      byWalks >= 1,
    ),
  ];
}
