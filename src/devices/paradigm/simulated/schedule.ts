import type { Segments } from './setup-bytes.ts';

const DAY_HALF_HOURS = 48;

/** The basal patterns of a pump: standard, A and B. */
export class Schedule {
  readonly patterns: Segments[];
  chosen = 0;

  constructor(patterns: readonly Segments[]) {
    this.patterns = [...patterns];
  }

  get segments(): Segments {
    return this.patterns[this.chosen] ?? [];
  }

  /** The segment that holds at a half-hour of the day. */
  at(halfHour: number) {
    const index = Math.max(
      0,
      this.segments.findLastIndex((segment) => segment.halfHour <= halfHour % DAY_HALF_HOURS),
    );
    const { halfHour: start = 0, rate = 0 } = this.segments[index] ?? {};
    return { pattern: this.chosen, index, halfHour: start, rate };
  }
}
