import type { DeliveryTotals } from '../delivery/delivery.ts';
import { overlapMs, shared, type Span } from '../delivery/span.ts';
import { totalsOf } from '../delivery/totals.ts';
import type { WornPump } from '../day/pump/worn.ts';
import { instant } from '#domain/time.ts';

/** What pumps gave in a stretch of one day, in U and ms; null where it is not known. */
export interface InsulinAmounts {
  readonly basal: number | null;
  readonly bolus: number | null;
  readonly total: number | null;
  /** How long a pump was worn of whose rate something is known. */
  readonly coveredMs: number;
  readonly suspendedMs: number;
  readonly tempMs: number;
  /** How long one was worn of whose rate nothing is known. */
  readonly unknownMs: number;
}

type Amount = number | null;
const plus = (a: Amount, b: Amount): Amount => (a === null ? b : b === null ? a : a + b);
/** The whole is not known where a part is not. */
const whole = (parts: readonly Amount[]): Amount =>
  parts.reduce<Amount>((sum, part) => (sum === null || part === null ? null : sum + part), 0);

interface PumpAmounts extends DeliveryTotals {
  readonly wornMs: number;
}

/** Basal insulin counts while the pump was worn, a bolus whenever it was given. */
function amountsWithin({ delivery, from, to, known }: WornPump, span: Span): PumpAmounts {
  const worn = shared(span, { from, to });
  const told = shared(span, known);
  const { bolus } = totalsOf(delivery, told.from, instant(Math.max(told.from, told.to)));
  const rates = totalsOf(delivery, worn.from, instant(Math.max(worn.from, worn.to)));
  return { ...rates, bolus, wornMs: overlapMs(span, { from, to }) };
}

const nothing: PumpAmounts = {
  basal: null,
  bolus: null,
  suspendedMs: 0,
  tempMs: 0,
  unknownMs: 0,
  wornMs: 0,
};

const together = (a: PumpAmounts, b: PumpAmounts): PumpAmounts => ({
  basal: plus(a.basal, b.basal),
  bolus: plus(a.bolus, b.bolus),
  suspendedMs: a.suspendedMs + b.suspendedMs,
  tempMs: a.tempMs + b.tempMs,
  unknownMs: a.unknownMs + b.unknownMs,
  wornMs: a.wornMs + b.wornMs,
});

/** A sum of less than half of the time worn is none: it would pass for the insulin of all of it. */
const knownBasal = ({ basal, wornMs, unknownMs }: PumpAmounts): Amount =>
  unknownMs > wornMs / 2 ? null : basal;

/**
 * Insulin that the pumps of a day delivered within stretches of it: the rate really given over
 * time, suspend over temporary rate over schedule, and boluses as delivered, one spread out by the
 * part that fell into them; no primes, no injections. Metrics §8, decision 11.
 */
export function insulinOf(pumps: readonly WornPump[], spans: readonly Span[]): InsulinAmounts {
  const all = pumps.map((pump) =>
    spans.map((span) => amountsWithin(pump, span)).reduce(together, nothing),
  );
  const worn = all.filter(({ wornMs }) => wornMs > 0);
  const given = all.filter(({ wornMs, bolus }) => wornMs > 0 || bolus !== null);
  const basal = worn.length > 0 ? whole(worn.map(knownBasal)) : null;
  const bolus = given.length > 0 ? whole(given.map((one) => one.bolus)) : null;
  const { suspendedMs, tempMs, unknownMs, wornMs } = all.reduce(together, nothing);
  const coveredMs = wornMs - unknownMs;
  return { basal, bolus, total: whole([basal, bolus]), coveredMs, suspendedMs, tempMs, unknownMs };
}
