import { Cursor } from '#bytes/cursor.ts';
import { captureId, type Source } from '#domain/capture.ts';
import type { Fact } from '#domain/event.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { dateStampAt, type Stamp, stampAt } from './dates.ts';
import { type Draft, NO_ID, NO_TIME, type Page, sourceIn } from './log.ts';

const NOWHERE: Source = { capture: captureId(''), section: 0, offset: 0, length: 0 };

/**
 * The record that is being read: its stamp, and the flag bits above the stamp's hour, day, year.
 * `id`, `wall`, `order` and `sources` are those of the draft that is made of it.
 */
export class HistoryRecord extends Cursor {
  readonly id = NO_ID;
  wall = NO_TIME;
  order = 0;
  sources: Draft['sources'] = [NOWHERE];
  length = 0;
  timeAt = 0;
  stamp: Stamp | undefined;
  readonly #page: Page;

  constructor(page: Page) {
    super(page.bytes);
    this.#page = page;
  }

  /** Moves to the record at `at`. */
  begin(at: number, length: number, timeAt: number, stamp: Stamp | undefined): void {
    this.at = at;
    this.order = at;
    this.length = length;
    this.timeAt = timeAt;
    this.stamp = stamp;
    this.wall = stamp ? stamp.wall : NO_TIME;
    this.sources = [sourceIn(this.#page, at, length)];
  }

  get hourFlags(): number {
    return this.u8(this.timeAt + 2) >> 5;
  }

  get requestor(): number {
    return this.u8(this.timeAt + 3) >> 5;
  }

  get yearFlag(): number {
    return this.u8(this.timeAt + 4) >> 7;
  }

  /** The bytes behind head and stamp, as the pump wrote them. */
  get body(): number[] {
    return this.list(this.timeAt + 5, this.length);
  }
}

/** Who asked for what a record tells. */
export const requestors = { pump: 0, host: 2, meter: 3 } as const;

/** How a kind of record lies in a page. A layout without `read` is of known size and unknown meaning. */
export interface Layout {
  readonly size: number | ((record: HistoryRecord) => number);
  readonly stamp: (bytes: Uint8Array, at: number) => Stamp | undefined;
  readonly timeAt: number;
  readonly read?: (record: HistoryRecord) => Draft;
  /** A byte made of what the pump never rewrites; without it nothing of the record is. */
  readonly mark?: (record: HistoryRecord) => number;
}

export type Layouts = Readonly<Record<number, Layout>>;

/** Head, five bytes of time, body. Seven bytes in all and time behind the head byte, unless said. */
export const record = (
  read?: (record: HistoryRecord) => Fact,
  size: Layout['size'] = 7,
  timeAt = 2,
): Layout => ({
  size,
  timeAt,
  stamp: stampAt,
  // What is spread last is copied eight times faster than what is spread first (V8).
  ...(read && {
    read: (r) => ({ id: r.id, wall: r.wall, order: r.order, sources: r.sources, ...read(r) }),
  }),
});

/** As above, of a kind that logs are full of: `read` writes the whole draft at once, without a copy. */
export const frequent = (
  read: (record: HistoryRecord) => Draft,
  size: Layout['size'] = 7,
  timeAt = 2,
): Layout => ({ size, timeAt, stamp: stampAt, read });

/** The stamp of records without one. */
export const undated = (): undefined => undefined;

/** A record of a day, with a date of two bytes. */
export const dayRecord = (
  read: (r: HistoryRecord) => Fact,
  size: number,
  timeAt: number,
): Layout => ({
  ...record(read, size, timeAt),
  stamp: dateStampAt,
});

/** Glucose units: 1 mg/dL, 2 tenths of mmol/L. */
export const glucoseUnit = (code: number): GlucoseUnit => (code === 2 ? 'mmol/L' : 'mg/dL');
export const glucoseIn = (unit: GlucoseUnit, value: number): number =>
  unit === 'mmol/L' ? value / 10 : value;
