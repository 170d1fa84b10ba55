import { type Instant, instant } from '#domain/time.ts';

/** A stretch of time, half-open. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** The rate of the schedule, in U/h, from one moment to another. */
export interface Scheduled extends Span {
  readonly rate: number;
  /** No record of the pump says it. */
  readonly isAssumed: boolean;
}

/** How long two stretches share, in ms. */
export const overlapMs = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));

/** What two stretches share; where that is nothing it does not end behind its beginning. */
export const shared = (a: Span, b: Span): Span => ({
  from: instant(Math.max(a.from, b.from)),
  to: instant(Math.min(a.to, b.to)),
});

/** Which of many stretches holds at a moment; they are in order without overlaps, and so are the moments. */
export class Walk<S extends Span> {
  readonly #spans: readonly S[];
  #next = 0;

  constructor(spans: readonly S[]) {
    this.#spans = spans;
  }

  at(moment: number): S | undefined {
    while ((this.#spans[this.#next]?.to ?? Infinity) <= moment) this.#next++;
    const span = this.#spans[this.#next];
    return span && span.from <= moment ? span : undefined;
  }
}
