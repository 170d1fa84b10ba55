import type { Instant } from '#domain/time.ts';
import type { Delivery, DeliveryTotals, GivenBolus } from './delivery.ts';
import { overlapMs, type Span } from './span.ts';

const HOUR = 3_600_000;

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

/** The part at once is given at its time; the other evenly from its beginning to its end. */
function bolusWithin({ event, now, spread }: GivenBolus, span: Span): number {
  const isWithin = event.at >= span.from && event.at < span.to;
  const atOnce = isWithin ? (now?.given ?? 0) : 0;
  if (!spread) return atOnce;
  const length = spread.to - spread.from;
  if (length <= 0) return atOnce + (isWithin ? spread.given : 0);
  return atOnce + spread.given * (overlapMs(spread, span) / length);
}

/**
 * Insulin of a stretch of the delivery's own. Basal is null where nothing at all is known of it,
 * else of what is known; bolus also where there is none of either.
 */
export function totalsOf(
  { basal, boluses, suspensions }: Delivery,
  start: Instant,
  end: Instant,
): DeliveryTotals {
  const span: Span = { from: start, to: end };
  const knownMs = sum(basal, (stretch) => overlapMs(stretch, span));
  const temps = basal.filter(({ origin }) => origin === 'temp');
  const bolus = sum(boluses, (given) => bolusWithin(given, span));
  return {
    basal: knownMs > 0 ? sum(basal, (s) => (s.rate * overlapMs(s, span)) / HOUR) : null,
    bolus: knownMs > 0 || bolus > 0 ? bolus : null,
    suspendedMs: sum(suspensions, (stopped) => overlapMs(stopped, span)),
    tempMs: sum(temps, (stretch) => overlapMs(stretch, span)),
    unknownMs: end - start - knownMs,
  };
}
