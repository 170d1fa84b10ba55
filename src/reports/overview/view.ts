import type { Instant } from '#domain/time.ts';
import type { Headline } from '../headline/view.ts';
import type { How } from '../metrics/metric.ts';
import type { PatternsView } from '../patterns/view.ts';
import type { SetChange } from '../metrics/set-change.ts';

/** Windows side by side, in days, all ending with the same day. */
export const WINDOWS = [7, 14, 30] as const;

/** A number of one window. */
export interface Cell {
  readonly days: number;
  readonly text: string;
  readonly how: How;
}

export interface Row {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** What it needs, where a window has too little. */
  readonly remark: string;
  readonly cells: readonly Cell[];
}

export interface Table {
  readonly id: 'sensor' | 'meter';
  readonly title: string;
  readonly rows: readonly Row[];
}

/** How a device stood when it was last read. */
export interface ReadOut {
  readonly key: string;
  readonly name: string;
  readonly tail: string;
  readonly at: Instant;
  readonly skewMs: number;
  /** False where it broke off. */
  readonly isWhole: boolean;
}

export interface OverviewView {
  /** Fourteen days in plain sentences, and the times of day that stand out in them. */
  readonly headline: Headline;
  /** Null without a sensor: a meter tells of moments, not of times of the day. */
  readonly patterns: PatternsView | null;
  readonly readOuts: readonly ReadOut[];
  /** Of the kinds of reading that there are; none where nothing was measured in 30 days. */
  readonly tables: readonly Table[];
  readonly sets: readonly (SetChange & { readonly name: string; readonly how: How })[];
}
