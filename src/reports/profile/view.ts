import type { LocalDate } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Figure } from '../day/view.ts';
import type { How } from '../metrics/metric.ts';
import type { Level } from '../metrics/ranges.ts';
import type { Twin } from '../twin.ts';

/** A line of the fixed scale that every picture of the page has. */
export interface ScaleLine {
  readonly value: number;
  readonly label: string;
  readonly role: 'target' | 'threshold' | 'end';
}

/** From 0 to `top` in the unit of the page, whatever was measured: sheets lie beside each other. */
export interface GlucoseScale {
  readonly top: number;
  /** Ascending. */
  readonly lines: readonly ScaleLine[];
  readonly zones: readonly { readonly level: Level; readonly from: number; readonly to: number }[];
  readonly target: readonly [low: number, high: number];
}

export interface RangeRow {
  readonly level: Level;
  readonly label: string;
  readonly limits: string;
  /** Unrounded, in percent: how tall it is drawn. */
  readonly share: number;
  /** As printed, with its sign. */
  readonly percent: string;
  readonly goal: string;
}

/** Two ranges taken together, with a bracket. */
export interface RangeTotal {
  readonly levels: readonly Level[];
  readonly label: string;
  readonly percent: string;
  readonly goal: string;
}

export interface RangeBar {
  /** From the highest to the lowest. */
  readonly rows: readonly RangeRow[];
  readonly totals: readonly RangeTotal[];
  /** The threshold under each row but the lowest. */
  readonly joints: readonly string[];
  readonly notes: readonly string[];
  readonly how: How;
}

export const percentiles = [5, 25, 50, 75, 95] as const;
export type Percentile = (typeof percentiles)[number];

/** A time of day, and what was measured about it on all days. */
export interface CurvePoint {
  /** After midnight. */
  readonly minute: number;
  readonly clock: string;
  /** In the unit of the page; null where too few days gave something. */
  readonly values: Readonly<Record<Percentile, number | null>>;
  /** Few days: the median is a hint, drawn dotted. */
  readonly isThin: boolean;
}

/** One meter reading of the scatter. */
export interface CurveDot {
  readonly minute: number;
  readonly value: number;
  readonly level: Level;
}

export interface Curve {
  /** Ascending, round the clock. */
  readonly points: readonly CurvePoint[];
  /** Meter readings; none of a sensor. */
  readonly dots: readonly CurveDot[];
  readonly hours: readonly { readonly minute: number; readonly label: string }[];
  readonly label: string;
  readonly how: How;
}

/** Readings without a gap between them: parts of the day from 0 to 1, and values in the unit of the page. */
export interface ThumbLine {
  readonly at: readonly number[];
  readonly value: readonly number[];
}

/** One day, small. */
export interface Thumb {
  readonly date: LocalDate;
  /** `14`, and `Mar` on the first and at each new month. */
  readonly day: string;
  readonly month: string;
  /** Where noon is on a day of 23 to 25 hours: 0 to 1. */
  readonly noon: number;
  /** `25 h`; empty on a day of 24. */
  readonly length: string;
  readonly lines: readonly ThumbLine[];
  readonly dots: readonly { readonly at: number; readonly value: number }[];
  /** Left out by the filter. */
  readonly isLeftOut: boolean;
  /** The day in words, for a link. */
  readonly text: string;
}

/** A picture, or why there is none. */
export type Part<T> =
  | { readonly shown: T; readonly missing?: never }
  | { readonly missing: string; readonly shown?: never };

export interface DaysPart {
  /** Names over the columns: the weekdays from that of the first day. */
  readonly weekdays: readonly string[];
  readonly days: readonly Thumb[];
  /** `The last 14 of 90 days`; empty where all are there. */
  readonly note: string;
}

/** The profile of a stretch of days as data: everything that is drawn, printed or read aloud. Serialisable. */
export interface ProfileView {
  readonly source: 'sensor' | 'meter' | 'none';
  readonly unit: GlucoseUnit;
  /** What to know before reading it: too few days. Empty where there is nothing. */
  readonly banner: string;
  readonly devices: readonly string[];
  /** With what a consensus asks of each as its remark. */
  readonly figures: readonly Figure[];
  readonly scale: GlucoseScale;
  readonly ranges: Part<RangeBar>;
  readonly curve: Part<Curve>;
  readonly days: DaysPart;
  readonly twins: readonly Twin[];
}
