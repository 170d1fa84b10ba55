import { crc8 } from '#bytes/crc.ts';
import type { TraceLine } from '#transports/trace.ts';

/** A byte of a recording: its line, and where in that line. */
type Place = readonly [line: number, at: number];

/** Bytes that belong together, wherever in the frames of a recording they stand. */
export class Run {
  readonly #trace: readonly TraceLine[];
  readonly #places: readonly Place[];

  constructor(trace: readonly TraceLine[], places: readonly Place[]) {
    this.#trace = trace;
    this.#places = places;
  }

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#places, ([line, at]) => this.#trace[line]!.frame.bytes[at] ?? 0);
  }

  slice(from: number, to?: number): Run {
    return new Run(this.#trace, this.#places.slice(from, to));
  }

  concat(other: Run): Run {
    return new Run(this.#trace, [...this.#places, ...other.#places]);
  }

  set(at: number, value: number): void {
    const place = this.#places[at];
    if (place) this.#trace[place[0]]!.frame.bytes[place[1]] = value;
  }

  fill(value: number, from = 0, to = this.#places.length): void {
    for (let at = from; at < to; at++) this.set(at, value);
  }
}

/** One unit of the talk with a pump. */
export interface Utterance {
  readonly run: Run;
  /** Where the pump's serial number stands: three bytes of BCD, or six digits of ASCII. */
  readonly serials: readonly Run[];
  /** Sets its checksums anew, innermost first; those that were wrong stay as they are. */
  readonly mend: () => void;
  /** What is asked, in a question. */
  readonly opcode?: number;
  /** What a pump says, in an answer. */
  readonly data?: Run;
}

/** Notes which checksums are right now, to put them right again after a change. */
function mending(checks: readonly { run: Run; at: number; sum: (bytes: Uint8Array) => number }[]) {
  const right = checks.filter(({ run, at, sum }) => run.bytes[at] === sum(run.bytes));
  return () => {
    for (const { run, at, sum } of right) run.set(at, sum(run.bytes));
  };
}

const before = (at: number) => (bytes: Uint8Array) => crc8(bytes, at);

/** `01 00 A7 01 serial …` to the stick (protocols/carelink/stick-frame.ts). */
export const transmitted = (run: Run): Utterance => ({
  run,
  serials: [run.slice(4, 7)],
  mend: mending([{ run, at: 14, sum: before(14) }]),
  opcode: run.bytes[13] ?? 0,
});

/** A radio packet as the stick hands it on. */
export function received(run: Run): Utterance {
  const { bytes } = run;
  const length = (((bytes[5] ?? 0) & 0x7f) << 8) | (bytes[6] ?? 0);
  const data = run.slice(13, 13 + length);
  const body = run.slice(13, 14 + length);
  return {
    run,
    serials: [run.slice(9, 12)],
    mend: mending([
      { run, at: 12, sum: before(12) },
      { run: body, at: length, sum: before(length) },
    ]),
    data,
  };
}

const HEAD = 33;
const SUM_AT = 32;
const sumOf = (bytes: Uint8Array): number =>
  bytes.reduce((sum, byte, at) => (at === SUM_AT ? sum : sum + byte), 0) & 0xff;

/** A pass-through message of a Next LINK, in either direction (protocols/carelink/pass-through.ts). */
export function passed(run: Run, isQuestion: boolean): Utterance {
  const body = run.slice(HEAD);
  const last = body.bytes.length - 1;
  const sum = { run, at: SUM_AT, sum: sumOf };
  const head = { run, serials: [run.slice(2, 8)] };
  if (!isQuestion) return { ...head, mend: mending([sum]), data: body };
  if (last < 0) return { ...head, mend: mending([sum]) };
  return {
    run,
    serials: [run.slice(2, 8), body.slice(1, 4)],
    mend: mending([{ run: body, at: last, sum: before(last) }, sum]),
    opcode: body.bytes[4] ?? 0,
  };
}

/** Length of the message that begins here, once its head is there. */
export const messageLength = (bytes: Uint8Array): number =>
  bytes.length < HEAD ? Number.POSITIVE_INFINITY : HEAD + bytes[28]! + (bytes[29]! << 8);
