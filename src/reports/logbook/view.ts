import type { EventId } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import type { How } from '../metrics/metric.ts';
import type { Level } from '../metrics/ranges.ts';

/** Meter readings by the hour, means of the sensor by the hour, or all by the parts of the day. */
export type LogbookShow = 'grid' | 'sensor' | 'diary';

export type MarkKind =
  | 'glucose'
  | 'carbs'
  | 'bolus'
  | 'insulin'
  | 'exercise'
  | 'note'
  | 'lab-a1c'
  | 'mean';

/** Something written into the book. */
export interface LogMark {
  readonly id: EventId | string;
  readonly kind: MarkKind;
  /** When it was; empty of an hour's mean. */
  readonly clock: string;
  /** `142`, `45 g`, `4.5 U`. */
  readonly text: string;
  /** The range that a glucose lies in; null of anything else. */
  readonly level: Level | null;
  /** In words what shape or place say: that a value is low, that it was before a meal. */
  readonly remark: string;
  /** What a person typed, and can correct; null of what a device tells. */
  readonly entry: TypedEvent | null;
}

/** An hour, or a part of the day. */
export interface LogColumn {
  readonly id: string;
  readonly head: string;
  /** The whole of it in words: `07:00–08:00`. */
  readonly name: string;
}

export interface LogCell {
  readonly marks: readonly LogMark[];
  /** The clocks skipped it on this day. */
  readonly isSkipped: boolean;
}

/** What stands at the end of each row. */
export interface LogTotal {
  readonly id: string;
  readonly head: string;
  readonly unit: string;
  readonly how: How;
}

export interface LogRow {
  readonly date: LocalDate;
  readonly day: string;
  readonly cells: readonly LogCell[];
  /** As printed, in the order of the totals. */
  readonly totals: readonly string[];
}

/** A row for each chosen day, earliest first. */
export interface LogbookView {
  readonly show: LogbookShow;
  readonly caption: string;
  readonly columns: readonly LogColumn[];
  readonly totals: readonly LogTotal[];
  readonly rows: readonly LogRow[];
  /** The ranges that any value lies in outside the target, and what its sign means. */
  readonly legend: readonly { readonly level: Level; readonly label: string }[];
  /** What of it there is anything for. */
  readonly shows: readonly LogbookShow[];
  readonly isEmpty: boolean;
}
