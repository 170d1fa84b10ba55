import type { CaptureId, Source } from '#domain/capture.ts';
import type { Problem } from '#domain/decoder.ts';
import {
  type Bolus,
  type DeviceRecord,
  type EventId,
  eventIdText,
  type UnrecognisedRecord,
} from '#domain/event.ts';
import { wallTimeText } from '#domain/time.ts';
import type { Stamp } from './dates.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Earlier doses that the pump lists before a bolus. */
export type Doses = NonNullable<Bolus['unabsorbed']>;

/** A record that may still take others in. Its id and order are written last; `doses` never leaves the decoder. */
export type Draft<K extends DeviceRecord['kind'] = DeviceRecord['kind']> = Mutable<
  Extract<DeviceRecord, { readonly kind: K }>
> & { readonly doses?: Doses };

/** Of a draft whose id or time is not known, or not yet. */
export const NO_ID = eventIdText('');
export const NO_TIME = wallTimeText('');

/** A record of a log and what ordering and joining need to know of it. */
export interface Entry {
  readonly opcode: number;
  /** One byte made of what the pump never rewrites: tells records of one opcode and second apart. */
  readonly mark: number;
  readonly stamp: Stamp | undefined;
  record: Draft;
  /** Its offset in its page, then its place in the log: later ones have larger numbers, whatever their stamps say. */
  order: number;
  /** Only where it has a time. */
  id: EventId | undefined;
  /** Part of another entry by now. */
  isJoined: boolean;
}

export const entryOf = (
  opcode: number,
  mark: number,
  stamp: Stamp | undefined,
  record: Draft,
): Entry => ({ opcode, mark, stamp, record, order: record.order, id: undefined, isJoined: false });

/** From one entry to a later one. */
export const secondsFrom = (earlier: Entry, later: Entry): number =>
  (later.stamp?.seconds ?? 0) - (earlier.stamp?.seconds ?? 0);
export const isWithin = (seconds: number, most: number): boolean => seconds >= 0 && seconds <= most;

/** Makes `part`, whose fields `whole` tells by now, a part of it. */
export function takeIn(whole: Entry, part: Entry): void {
  const { record } = whole;
  record.sources = [...record.sources, ...part.record.sources];
  part.isJoined = true;
  if (part.id !== undefined) record.parts = [{ id: part.id, wall: part.record.wall }];
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
