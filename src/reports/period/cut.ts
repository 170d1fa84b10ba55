import { instant, type Instant } from '#domain/time.ts';
import { type CountedTrace, emptyTrace } from '../metrics/counted.ts';
import type { ChosenDay, Span } from './chosen-days.ts';

/** The stretches up to a moment. */
export const until = (spans: readonly Span[], end: number): readonly Span[] =>
  spans
    .map(({ from, to }) => ({ from, to: instant(Math.min(to, end)) }))
    .filter(({ from, to }) => to > from);

const spansIn = (days: readonly ChosenDay[]) => days.flatMap(({ spans }) => spans);

/** Index of the first moment that is not before `moment`. */
export function firstFrom(at: Float64Array, moment: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at[middle]! < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The readings of a stretch, without copying. */
export function sliceTrace(trace: CountedTrace, { from, to }: Span): CountedTrace {
  const [first, end] = [firstFrom(trace.at, from), firstFrom(trace.at, to)];
  return {
    at: trace.at.subarray(first, end),
    value: trace.value.subarray(first, end),
    mmol: trace.mmol.subarray(first, end),
    limit: trace.limit.subarray(first, end),
    minutes: trace.minutes.subarray(first, end),
  };
}

/** The readings of the chosen time. */
export function cutTrace(trace: CountedTrace, days: readonly ChosenDay[]): CountedTrace {
  const slices = spansIn(days).map((span) => sliceTrace(trace, span));
  const length = slices.reduce((sum, { at }) => sum + at.length, 0);
  if (length === trace.at.length) return trace;
  const cut = emptyTrace(length);
  let next = 0;
  for (const slice of slices) {
    cut.at.set(slice.at, next);
    cut.value.set(slice.value, next);
    cut.mmol.set(slice.mmol, next);
    cut.limit.set(slice.limit, next);
    cut.minutes.set(slice.minutes, next);
    next += slice.at.length;
  }
  return cut;
}

/** Tells whether something happened in the chosen time; the stretches ascend. */
export function isWithin(days: readonly ChosenDay[]): (event: { readonly at: Instant }) => boolean {
  const spans = spansIn(days);
  const starts = Float64Array.from(spans, ({ from }) => from);
  return ({ at }) => {
    const span = spans[firstFrom(starts, at + 1) - 1];
    return span !== undefined && at < span.to;
  };
}
