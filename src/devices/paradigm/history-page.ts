import { crc8 } from '#bytes/crc.ts';
import { type Stamp, stampAt } from './dates.ts';
import { endOf, pageFrame } from './frame.ts';
import { HistoryRecord, type Layout, undated } from './history-record.ts';
import { entryOf, type Log, type Page } from './log.ts';

type Layouts = readonly (Layout | undefined)[];

/** How far a stamp may be from its neighbours where it has to prove that a record begins there. */
const NEAR_SECONDS = 400 * 86_400;

/** Reads the records of one page in the order written; what none explains is passed over, the rest is not lost. */
export class HistoryPage {
  readonly #page: Page;
  readonly #bytes: Uint8Array;
  readonly #layouts: Layouts;
  readonly #log: Log;
  readonly #record: HistoryRecord;
  readonly #end: number;
  #latest: Stamp | undefined;

  constructor(page: Page, layouts: Layouts, log: Log) {
    this.#page = page;
    this.#bytes = page.bytes;
    this.#layouts = layouts;
    this.#log = log;
    this.#record = new HistoryRecord(page);
    this.#end = endOf(page.bytes, pageFrame.data);
  }

  /** The first zero in the place of an opcode ends the page. */
  read(): void {
    let at = 0;
    while (at < this.#end && this.#bytes[at] !== 0) at += this.#readAt(at);
    while (at < this.#end && this.#bytes[at] === 0) at++;
    if (at < this.#end) this.#log.pass(this.#page, at, this.#end - at);
  }

  /** Reads what begins at `at`, returns its length. */
  #readAt(at: number): number {
    const layout = this.#layouts[this.#bytes[at]!];
    const size = layout ? this.#sizeAt(layout, at) : 0;
    if (!layout || at + size > pageFrame.data) return this.#passUnknown(at);
    const stamp = layout.stamp(this.#bytes, at + layout.timeAt);
    if (!stamp && layout.stamp !== undated) return this.#passUndated(at, size);
    this.#latest = stamp ?? this.#latest;
    this.#keep(layout, at, size, stamp);
    return size;
  }

  #sizeAt({ size }: Layout, at: number): number {
    if (typeof size === 'number') return size;
    this.#record.at = at;
    return size(this.#record);
  }

  #keep(layout: Layout, at: number, length: number, stamp: Stamp | undefined): void {
    const { read, timeAt, mark } = layout;
    if (!read) {
      this.#log.pass(this.#page, at, length, stamp);
      return;
    }
    const record = this.#record;
    record.begin(at, length, timeAt, stamp);
    const byte = mark ? mark(record) : crc8(this.#bytes, length, at);
    this.#log.entries.push(entryOf(this.#bytes[at]!, byte, stamp, read(record)));
  }

  #passUnknown(at: number): number {
    const length = this.#distanceToNext(at, 7);
    this.#log.pass(this.#page, at, length);
    return length;
  }

  #passUndated(at: number, size: number): number {
    const length = this.#distanceToNext(at, size);
    const note = `no clock shows the time of record ${this.#bytes[at]!.toString(16)}`;
    this.#log.refuse(this.#page, at, length, 'impossible-time', note);
    return length;
  }

  /**
   * To where records begin again: after `likely` bytes, else after as few as possible. Dates near
   * those before prove it with three records, others with five; with none the rest of the page goes.
   */
  #distanceToNext(at: number, likely: number): number {
    const rest = this.#end - at;
    const least = this.#leastLength(at);
    for (const [records, isNear] of proofs) {
      if (this.#beginsAt(at + likely, records, isNear)) return likely;
      for (let length = least; length < rest; length++) {
        if (this.#beginsAt(at + length, records, isNear)) return length;
      }
    }
    return rest;
  }

  /** What has a time where records have theirs is one record up to it: none begins in there. */
  #leastLength(at: number): number {
    const timeAt = timePlaces.find((place) => {
      const stamp = stampAt(this.#bytes, at + place);
      return stamp !== undefined && this.#isNear(stamp);
    });
    return timeAt === undefined ? 1 : timeAt + 5;
  }

  /** True where so many dated records follow each other, or at least one up to the end of the page. */
  #beginsAt(from: number, records: number, isNear: boolean): boolean {
    let at = from;
    let dated = 0;
    while (dated < records && at < this.#end && this.#bytes[at] !== 0) {
      const layout = this.#layouts[this.#bytes[at]!];
      const size = layout ? this.#sizeAt(layout, at) : 0;
      if (!layout || at + size > pageFrame.data) return false;
      if (layout.stamp !== undated) {
        const stamp = layout.stamp(this.#bytes, at + layout.timeAt);
        if (!stamp || (isNear && !this.#isNear(stamp))) return false;
        dated++;
      }
      at += size;
    }
    return dated === records || (dated > 0 && at >= this.#end);
  }

  #isNear({ seconds }: Stamp): boolean {
    return this.#latest !== undefined && Math.abs(seconds - this.#latest.seconds) < NEAR_SECONDS;
  }
}

/** Where the records of this line have their time. */
const timePlaces = [2, 3, 4, 5, 8];

/** In the order tried. */
const proofs: readonly (readonly [records: number, isNear: boolean])[] = [
  [3, true],
  [5, false],
];
