import type { How } from '../metrics/metric.ts';

/** The window in one to three plain sentences: what was measured, never what to do. */
export interface Headline {
  /** What it is made of: sensor readings where there are any, else those of meters, else a pump. */
  readonly from: 'sensor' | 'meter' | 'pump' | 'nothing';
  readonly sentences: readonly string[];
  readonly how: How | null;
}
