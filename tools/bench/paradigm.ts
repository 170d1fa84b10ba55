// Decoding Paradigm history, events and all, over pages made here (DESIGN §9).
import { crc16 } from '#bytes/crc.ts';
import { decoder } from '#devices/paradigm/decoder.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import { instant, wallTime, zone } from '#domain/time.ts';
import { verdict } from './verdict.ts';

const PAGES = 36;
const ROUNDS = 300;
/** What a decoder in Go made of recorded pages, on a machine like this one: see DESIGN §9. */
const NATIVE_PAGES_PER_SECOND = 26_585;

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

/** Pages decoded in a second, the median of all rounds but those that warm up. */
function pagesPerSecond(): number {
  const rates = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    decoder.decode(capture);
    return (PAGES * 1000) / (performance.now() - started);
  });
  const sorted = rates.slice(ROUNDS / 3).toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** Prints the rate for a whole pump's history, and how often the native decoder's it is. */
export async function benchParadigm(): Promise<string[]> {
  const rate = pagesPerSecond();
  const { records } = decoder.decode(capture);
  const megabytes = (rate * 1024) / 1e6;
  const ratio = rate / NATIVE_PAGES_PER_SECOND;
  const events = Math.round(records.length / PAGES);
  return [
    `decode Paradigm history: ${Math.round(rate)} pages/s, ${megabytes.toFixed(1)} MB/s, ${events} events a page`,
    verdict(`  ${ratio.toFixed(2)} times the native decoder, budget >= 1`, ratio >= 1),
  ];
}
