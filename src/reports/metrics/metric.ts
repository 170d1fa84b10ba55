import type { GlucoseUnit } from '#domain/units.ts';

/** How a figure came about: what a person reads when they ask. */
export interface How {
  readonly rule: string;
  /** How many readings it was made of. */
  readonly counted: number;
  /** What was left out, one phrase each; empty where nothing was. */
  readonly leftOut: readonly string[];
  /** Where the rule comes from. */
  readonly source: string;
}

/** A number of the library: null is unknown, never 0. */
export interface Metric {
  readonly value: number | null;
  readonly unit:
    | GlucoseUnit
    | 'readings'
    | 'g'
    | 'U'
    | 'exchanges'
    | '%'
    | 'min'
    | 'h'
    | 'episodes'
    | 'count';
  readonly how: How;
}
