import { crc16 } from '#bytes/crc.ts';
import { captureId } from '#domain/capture.ts';
import { instant, wallTimeOf, zone } from '#domain/time.ts';
import { mask as maskHeaders } from '#protocols/astm/mask.ts';
import { mediumOf, type TraceLine } from '#transports/trace.ts';
import {
  messageLength,
  passed,
  received,
  Run,
  transmitted,
  type Utterance,
} from './conversation.ts';
import { isSound, pageFrame } from './frame.ts';
import { everyCapability } from './model.ts';
import { readHistory } from './sections.ts';

const ZERO = 0x30;
const PAYLOAD = 4;

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

const utterancesOf = (trace: readonly TraceLine[]): Utterance[] =>
  mediumOf(trace) === 'hid' ? overLink(trace) : overStick(trace);

const runOf = (trace: readonly TraceLine[], line: number, from = 0, to?: number): Run => {
  const { length } = trace[line]!.frame.bytes;
  const count = Math.max(0, Math.min(to ?? length, length) - from);
  return new Run(
    trace,
    Array.from({ length: count }, (_, at) => [line, from + at] as const),
  );
};

/** What the stick itself is called stands in its answer to `04`; the rest are questions and packets. */
function overStick(trace: readonly TraceLine[]): Utterance[] {
  const talk: Utterance[] = [];
  let asked: Uint8Array = new Uint8Array();
  let packet: Run | undefined;
  for (const [line, { way, frame }] of trace.entries()) {
    const run = runOf(trace, line);
    if (way === 'out') {
      asked = frame.bytes;
      packet = undefined;
      if (asked[0] === 1 && asked[2] === 0xa7) talk.push(transmitted(run));
    } else if (asked[0] === 4) {
      talk.push({ run, serials: [run.slice(3, 6)], mend: () => {} });
    } else if (asked[0] === 0x0c) {
      // What is longer than a transfer comes in several: each time the whole so far.
      if (packet) talk.pop();
      packet = packet ? packet.concat(run) : run;
      talk.push(received(packet.slice(0, (asked[2]! << 8) | asked[3]!)));
    }
  }
  return talk;
}

/** Messages are put together from reports, in each direction for itself. */
function overLink(trace: readonly TraceLine[]): Utterance[] {
  const talk: Utterance[] = [];
  const open: Partial<Record<TraceLine['way'], Run>> = {};
  for (const [line, { way, frame }] of trace.entries()) {
    const payload = runOf(trace, line, PAYLOAD, PAYLOAD + (frame.bytes[3] ?? 0));
    const begun = open[way];
    if (!begun && !(payload.bytes[0] === 0x51 && payload.bytes[1] === 1)) continue;
    const message = begun ? begun.concat(payload) : payload;
    open[way] = message;
    if (message.bytes.length < messageLength(message.bytes)) continue;
    delete open[way];
    talk.push(passed(message, way === 'out'));
  }
  const broken = Object.entries(open).map(([way, run]) => passed(run, way === 'out'));
  return [...talk, ...broken];
}

interface Answered {
  readonly opcode: number;
  readonly data: Run;
}

/** What the pump said to each question, put together. */
function answersIn(talk: readonly Utterance[]): Answered[] {
  const answers: { readonly opcode: number; data?: Run }[] = [];
  for (const { opcode, data } of talk) {
    const last = answers.at(-1);
    if (opcode !== undefined) answers.push({ opcode });
    else if (data && last) last.data = last.data?.concat(data) ?? data;
  }
  return answers.flatMap(({ opcode, data }) => (data ? [{ opcode, data }] : []));
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
  return entries.flatMap(({ sources }) => sources.map(({ offset }) => offset));
}
