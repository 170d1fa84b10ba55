import { instant } from '#domain/time.ts';
import { basalOf } from './basal.ts';
import { bolusesIn } from './boluses.ts';
import type { Delivery, DeliveryInput, GivenBolus } from './delivery.ts';
import { logOf, type PumpLog } from './pump-log.ts';
import { scheduleOf } from './schedule.ts';
import { overlapMs, type Span, Walk } from './span.ts';
import { suspensionsIn } from './suspensions.ts';
import { tempsIn } from './temps.ts';

/** Whether any of these holds at a moment; asked for later and later ones. */
function anyOf(...lists: readonly (readonly Span[])[]): (moment: number) => boolean {
  const walks = lists.map((spans) => new Walk(spans));
  return (moment) => walks.some((walk) => walk.at(moment) !== undefined);
}

const touches = (span: Span) => (other: Span) => overlapMs(span, other) > 0;

const isGivenIn =
  (span: Span) =>
  ({ event, spread }: GivenBolus): boolean =>
    (event.at >= span.from && event.at < span.to) || (spread !== null && touches(span)(spread));

/** From the first record to the read-out; where a suspend is open, nobody knows of what is behind the last record. */
const known = ({ from, last, until }: PumpLog, isSuspended: boolean, span: Span): Span => ({
  from: instant(Math.max(from, span.from)),
  to: instant(Math.min(isSuspended ? last : until, span.to)),
});

/**
 * What a pump delivered from `start` to `end`. Linear in the number of its events; what runs into
 * the stretch from before or out of it is whole, only the basal rate is cut at its edges.
 */
export function deliveryOf(input: DeliveryInput): Delivery {
  const { device, settings } = input;
  const log = logOf(input);
  if (!log) return { device, basal: [], temps: [], suspensions: [], boluses: [] };
  const span: Span = { from: input.start, to: input.end };
  const suspensions = suspensionsIn(log);
  const temps = tempsIn(log);
  const basalSpan = known(log, suspensions.at(-1)?.isOpen ?? false, span);
  const schedule = scheduleOf(log, settings, anyOf(temps, suspensions), basalSpan);
  return {
    device,
    basal: basalOf({ suspensions, temps, schedule }, basalSpan),
    temps: temps.filter(touches(span)),
    suspensions: suspensions.filter(touches(span)),
    boluses: bolusesIn(log, suspensions).filter(isGivenIn(span)),
  };
}
