import type { DeviceEvent } from '#domain/event.ts';
import type { PumpLog } from './pump-log.ts';
import type { Span } from './span.ts';

/** A stretch of time in which a pump's clock was set to one offset from UTC, in ms. */
export interface ClockSpan extends Span {
  readonly offset: number;
}

const offsetOf = ({ wall, at }: DeviceEvent): number => Date.parse(`${wall}Z`) - at;

/** A bolus may still carry the time of a clock changed since; a day's total has no time of its own. */
const isStampedByIt = ({ kind }: DeviceEvent): boolean =>
  kind !== 'bolus' && kind !== 'daily-total';

/**
 * What the pump's own clock was set to, from its log's beginning to `until`: it keeps its offset
 * until a record shows another.
 */
export function clockOf({ events, from, until }: PumpLog): ClockSpan[] {
  const spans: ClockSpan[] = [];
  for (const event of events) {
    if (!isStampedByIt(event)) continue;
    const offset = offsetOf(event);
    const latest = spans.at(-1);
    if (latest?.offset === offset) continue;
    if (latest) spans[spans.length - 1] = { ...latest, to: event.at };
    spans.push({ from: latest ? event.at : from, to: until, offset });
  }
  return spans.filter((span) => span.from < span.to);
}
