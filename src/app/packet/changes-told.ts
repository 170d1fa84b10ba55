import type { Instant } from '#domain/time.ts';
import type { Span } from '#reports/period/chosen-days.ts';
import { type Clock, momentText } from '#reports/settings/text.ts';
import { say } from './words.ts';

/**
 * Above the `n` changes of some days: that there are none, or that part of the days is from before
 * anything was known. Of those nobody can say that nothing was changed.
 */
export function toldText(
  { from, to }: Span,
  known: Instant | undefined,
  clock: Clock,
  n: number,
): string {
  const isPartly = known !== undefined && known > from;
  if (!isPartly) return n === 0 ? say('changes.none') : '';
  const moment = { moment: momentText(known, clock) };
  if (known >= to) return say('changes.before', moment);
  return say(n === 0 ? 'changes.none-since' : 'changes.since', moment);
}
