import type { CaptureId, Source } from '#domain/capture.ts';
import type { Problem } from '#domain/decoder.ts';
import type { EventId, Part, UnrecognisedRecord } from '#domain/event.ts';
import type { Stamp } from './dates.ts';
import type { Finding } from './history-record.ts';

/** What a record of a log is when it is read. */
type Read = Pick<Entry, 'opcode' | 'mark' | 'stamp' | 'order' | 'finding' | 'sources'>;

/** One record of a pump's log. Joining turns two into one: `finding` and `sources` then tell of both. */
export class Entry {
  readonly opcode: number;
  /** One byte made of what the pump never rewrites: tells records of one opcode and second apart. */
  readonly mark: number;
  readonly stamp: Stamp | undefined;
  /** Its offset in its page, then its place in the log: later ones have larger numbers, whatever their stamps say. */
  order: number;
  finding: Finding;
  sources: readonly [Source, ...Source[]];
  /** Only where it has a time. */
  id: EventId | undefined = undefined;
  parts: readonly [Part, ...Part[]] | undefined = undefined;
  /** Part of another entry by now. */
  isJoined = false;
  /** The wizard's calculation that proposed this bolus. */
  wizard: EventId | undefined = undefined;

  constructor({ opcode, mark, stamp, order, finding, sources }: Read) {
    this.opcode = opcode;
    this.mark = mark;
    this.stamp = stamp;
    this.order = order;
    this.finding = finding;
    this.sources = sources;
  }
}

/** A section of a capture, for sources that point into it. */
export interface Page {
  readonly bytes: Uint8Array;
  readonly capture: CaptureId;
  readonly section: number;
}

export const sourceIn = ({ capture, section }: Page, offset: number, length: number): Source => ({
  capture,
  section,
  offset,
  length,
});

/** What has been read so far. */
export class Log {
  readonly entries: Entry[] = [];
  /** Of the entries those in front of which a page is missing. */
  readonly breaks = new Set<Entry>();
  readonly unrecognised: UnrecognisedRecord[] = [];
  readonly problems: Problem[] = [];

  /** Bytes without a meaning. */
  pass(page: Page, offset: number, length: number, stamp?: Stamp): void {
    if (length === 0) return;
    this.unrecognised.push({
      kind: 'unrecognised',
      opcode: page.bytes[offset] ?? 0,
      ...(stamp && { wall: stamp.wall }),
      sources: [sourceIn(page, offset, length)],
    });
  }

  /** Bytes that cannot be what they seem to be. */
  refuse(page: Page, offset: number, length: number, code: Problem['code'], note: string): void {
    this.pass(page, offset, length);
    this.problems.push({ code, source: sourceIn(page, offset, length), note });
  }
}
