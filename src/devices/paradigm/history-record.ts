import { Cursor } from '#bytes/cursor.ts';
import type { Fact } from '#domain/event.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import { dateStampAt, type Stamp, stampAt } from './dates.ts';

/** The list of earlier doses that the pump writes before a bolus; it has no time of its own. */
export interface Unabsorbed {
  readonly kind: 'unabsorbed';
  readonly doses: readonly { readonly units: number; readonly minutes: number }[];
}

export type Finding = Fact | Unabsorbed;

/** The record that is being read: its stamp, and the flag bits above the stamp's hour, day, year. */
export class HistoryRecord extends Cursor {
  length = 0;
  timeAt = 0;
  stamp: Stamp | undefined;

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
  readonly read?: (record: HistoryRecord) => Finding;
  /** A byte made of what the pump never rewrites; without it nothing of the record is. */
  readonly mark?: (record: HistoryRecord) => number;
}

export type Layouts = Readonly<Record<number, Layout>>;
type Read = Layout['read'];

/** Head, five bytes of time, body. Seven bytes in all and time behind the head byte, unless said. */
export const record = (read?: Read, size: Layout['size'] = 7, timeAt = 2): Layout => ({
  size,
  timeAt,
  stamp: stampAt,
  ...(read && { read }),
});

/** The stamp of records without one. */
export const undated = (): undefined => undefined;

/** A record of a day, with a date of two bytes. */
export const dayRecord = (read: Read, size: number, timeAt: number): Layout => ({
  ...record(read, size, timeAt),
  stamp: dateStampAt,
});

/** Glucose units: 1 mg/dL, 2 tenths of mmol/L. */
export const glucoseUnit = (code: number): GlucoseUnit => (code === 2 ? 'mmol/L' : 'mg/dL');
export const glucoseIn = (unit: GlucoseUnit, value: number): number =>
  unit === 'mmol/L' ? value / 10 : value;
