import { crc8 } from '#bytes/crc.ts';
import { Cursor } from '#bytes/cursor.ts';
import type { Source } from '#domain/capture.ts';
import type { SensorGlucose } from '#domain/event.ts';
import { minuteStampAt, type Stamp, stampOf } from './dates.ts';
import { endOf, isigFrame, pageFrame } from './frame.ts';
import {
  END,
  FIRST_SAMPLE,
  type GlucoseLayout,
  glucoseLayouts,
  MARK,
  WEAK_SIGNAL,
} from './glucose-records.ts';
import { type Draft, entryOf, type Log, NO_ID, NO_TIME, type Page, sourceIn } from './log.ts';
import type { Capabilities } from './model.ts';

const SLOT_SECONDS = 300;

/** A record found in a page, before the slots have got their times. */
interface Found {
  readonly opcode: number;
  readonly at: number;
  readonly size: number;
  readonly time: GlucoseLayout['time'];
  stamp: Stamp | undefined;
}

/** The opcode of all samples: theirs is the glucose itself. */
const SAMPLE = 0x20;
const sample: GlucoseLayout = { size: 1, time: 'slot' };

const layoutOf = (opcode: number): GlucoseLayout | undefined =>
  opcode >= FIRST_SAMPLE ? sample : glucoseLayouts[opcode];

/** Finds the records, last one first: an opcode stands behind what belongs to it. */
function find(page: Page, log: Log): Found[] {
  const found: Found[] = [];
  let end = endOf(page.bytes, pageFrame.data);
  while (end > 0) {
    const opcode = page.bytes[end - 1]!;
    const layout = layoutOf(opcode);
    const at = end - (layout?.size ?? 1);
    if (!layout) log.pass(page, at, 1);
    else if (at < 0) {
      log.refuse(page, 0, end, 'truncated', 'a record that began before its page');
    } else keep(page, log, found, { opcode, at, size: layout.size, time: layout.time });
    end = at;
  }
  return found.toReversed();
}

function keep(page: Page, log: Log, found: Found[], record: Omit<Found, 'stamp'>): void {
  const { at, size, time } = record;
  const stamp = time === 'dated' ? minuteStampAt(page.bytes, at + size - 5) : undefined;
  if (time === 'dated' && !stamp) {
    const note = `no clock shows the time of record ${record.opcode.toString(16)}`;
    log.refuse(page, at, size, 'impossible-time', note);
  } else found.push({ ...record, stamp });
}

/** Nothing but a time mark tells the time of a slot: that of the slot before it, five minutes less each further back. */
function placeBack(found: readonly Found[]): void {
  let seconds: number | undefined;
  for (const record of found.toReversed()) {
    if (record.opcode === MARK) seconds = record.stamp?.seconds;
    else if (record.time === 'slot' && seconds !== undefined) {
      record.stamp = stampOf(seconds);
      seconds -= SLOT_SECONDS;
    }
  }
}

/** Behind the last mark slots are counted on, but not over a gap: how long that was is not known. */
function placeTail(page: Page, found: readonly Found[]): void {
  const last = found.findLastIndex(({ opcode }) => opcode === MARK);
  const mark = found[last];
  if (!mark?.stamp || ((page.bytes[mark.at + 1]! >> 5) & 3) > 1) return;
  let { seconds } = mark.stamp;
  for (const record of found.slice(last + 1)) {
    if (record.time !== 'slot') continue;
    seconds += SLOT_SECONDS;
    record.stamp = stampOf(seconds);
  }
}

/** A missing sample at the end of the live page may still come: it has no time until it is sure. */
function leaveProvisional(found: readonly Found[]): void {
  const [before, last] = found.slice(-2);
  if (last?.opcode === END && before?.opcode === WEAK_SIGNAL) before.stamp = undefined;
}

/** The ISIG page repeats each opcode of the glucose page it belongs to. */
function belongs(isig: Page, found: readonly Found[]): boolean {
  const cursor = new Cursor(isig.bytes);
  return found.every(({ opcode, at, size }) => {
    const word = cursor.u16le(2 * (at + size - 1));
    return opcode >= FIRST_SAMPLE || (word & 0xff) === opcode;
  });
}

/** Words of bytes that nothing explains, and words behind the last record: kept, not understood. */
function passWords(isig: Page, page: Page, lost: readonly Source[], log: Log): void {
  for (const { offset, length } of lost) log.pass(isig, 2 * offset, 2 * length);
  const from = 2 * endOf(page.bytes, pageFrame.data);
  log.pass(isig, from, Math.max(0, endOf(isig.bytes, isigFrame.data) - from));
}

/** Sample bytes are half the glucose; their ISIG is in nA × 100, its lowest bit the glucose's on some pumps. */
function readSample(
  half: number,
  word: number | undefined,
  { glucoseBitInIsig }: Capabilities,
): SensorGlucose {
  if (word === undefined) return { kind: 'sensor-glucose', unit: 'mg/dL', value: half * 2 };
  const bit = glucoseBitInIsig ? word & 1 : 0;
  const isig = (word - bit) / 100;
  return { kind: 'sensor-glucose', unit: 'mg/dL', value: half * 2 + bit, isig };
}

/** Reads a glucose page, with the ISIG page of the same records where it was read too. */
export function readGlucosePage(
  page: Page,
  isig: Page | undefined,
  capabilities: Capabilities,
  log: Log,
): void {
  const known = log.unrecognised.length;
  const found = find(page, log);
  placeBack(found);
  placeTail(page, found);
  leaveProvisional(found);
  const lost = log.unrecognised.slice(known).map(({ sources: [source] }) => source);
  const partner = isig && belongs(isig, found) ? isig : undefined;
  if (isig && !partner) {
    const note = 'an ISIG page of another glucose page';
    log.refuse(isig, 0, isig.bytes.length, 'unreadable', note);
  }
  if (partner) passWords(partner, page, lost, log);
  const cursor = new Cursor(page.bytes);
  const words = partner && new Cursor(partner.bytes);
  for (const { opcode, at, size, stamp } of found) {
    cursor.at = at;
    const isSample = opcode >= FIRST_SAMPLE;
    const finding = isSample
      ? readSample(opcode, words?.u16le(2 * at), capabilities)
      : glucoseLayouts[opcode]?.read?.(cursor);
    if (!finding) continue;
    const source = sourceIn(page, at, size);
    const record: Draft = {
      id: NO_ID,
      wall: stamp?.wall ?? NO_TIME,
      order: at,
      sources: partner ? [source, sourceIn(partner, 2 * at, 2 * size)] : [source],
      ...finding,
    };
    const byte = crc8(page.bytes, size, at);
    log.entries.push(entryOf(isSample ? SAMPLE : opcode, byte, stamp, record));
  }
}
