import type { Instant } from '#domain/time.ts';
import type { DeliveryInput } from './delivery.ts';
import { loggedIn } from './logged.ts';
import { Programmed } from './programmed.ts';
import type { PumpLog } from './pump-log.ts';
import { type Scheduled, shared, type Span } from './span.ts';

/**
 * The schedule that runs underneath whatever rules it, in order and without overlaps, within the
 * log and `span`: as the pump logged it; where it did not, as its settings have it, or else as it
 * was last.
 */
export function scheduleOf(
  log: PumpLog,
  settings: DeliveryInput['settings'],
  hides: (moment: number) => boolean,
  span: Span,
): Scheduled[] {
  const within = shared(span, { from: log.from, to: log.until });
  const programmed = new Programmed(log, settings);
  const steps: Scheduled[] = [];
  let known: Instant = within.from;
  let last: number | undefined;
  const fill = (to: Instant) => {
    const hole = shared({ from: known, to }, within);
    const told = programmed.within(hole);
    if (told.length > 0 || last === undefined) return told;
    return [{ ...hole, rate: last, isAssumed: true }];
  };
  for (const logged of loggedIn(log, hides)) {
    steps.push(...fill(logged.from), { ...logged, ...shared(logged, within) });
    known = logged.to;
    last = logged.rate;
  }
  steps.push(...fill(within.to));
  return steps.filter(({ from, to }) => from < to);
}
