import type { Preferences } from '#domain/preferences.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { How } from '../metrics/metric.ts';
import type { Level } from '../metrics/ranges.ts';
import type { GlucoseScale } from '../period/glucose-scale.ts';
import type { CurvePoint, RangeRow } from '../profile/view.ts';
import type { Twin } from '../twin.ts';

/** Something of each window: first that of the page, then the one beside it. */
export type Pair<T> = readonly [own: T, other: T];

/** A number of one window as printed; "—" where it is not known. */
export interface CompareCell {
  readonly text: string;
  readonly how: How;
}

/** A number of both windows. */
export interface CompareRow {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly cells: Pair<CompareCell>;
  /** The first less the second, unrounded numbers, one digit more than they have: "+2.8". */
  readonly difference: string;
  /** Of shares, points: 70 % and 72 % are not 2 % apart. */
  readonly differenceUnit: string;
}

export interface CompareTable {
  readonly id: 'sensor' | 'meter' | 'insulin';
  readonly title: string;
  readonly rows: readonly CompareRow[];
}

export interface CompareWindow {
  /** "1–14 Nov 2026". */
  readonly name: string;
  /** How many days, and of how many something was measured. */
  readonly days: string;
  /** Time or readings in the ranges that the preset parts, from the lowest; null without any. */
  readonly bar: { readonly rows: readonly RangeRow[]; readonly text: string } | null;
  /** Round the clock; none where `missing` says why. */
  readonly points: readonly CurvePoint[];
  readonly missing: string;
}

/** A time of day in words, for who asks along the picture. */
export interface CompareMoment {
  readonly minute: number;
  readonly text: string;
}

/** Two windows side by side. Serialisable. */
export interface CompareView {
  readonly unit: GlucoseUnit;
  readonly hours: Preferences['hours'];
  readonly windows: Pair<CompareWindow>;
  /** Why they do not compare well, and what to know; empty where there is nothing. */
  readonly cautions: readonly string[];
  readonly tables: readonly CompareTable[];
  readonly barTitle: string;
  readonly legend: readonly { readonly level: Level; readonly label: string }[];
  readonly curveTitle: string;
  readonly scale: GlucoseScale;
  readonly moments: readonly CompareMoment[];
  readonly curveHow: How;
  readonly notes: readonly string[];
  /** Null where there is no curve. */
  readonly twin: Twin | null;
}
