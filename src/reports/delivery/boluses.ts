import type { EventId, EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import type { GivenBolus, Suspension } from './delivery.ts';
import { eventsOf, type PumpLog } from './pump-log.ts';

type BolusEvent = EventOf<'bolus'>;
type SpreadPart = NonNullable<GivenBolus['spread']>;

const MINUTE = 60_000;
/** Below the smallest stroke. */
const NOTHING = 0.001;

const isLess = (given: number, programmed: number): boolean => given < programmed - NOTHING;

function nowOf({ programmed, delivered }: BolusEvent): GivenBolus['now'] {
  return programmed === undefined && delivered === undefined
    ? null
    : { programmed: programmed ?? delivered ?? 0, given: delivered ?? 0 };
}

/** Insulin is given in strokes of up to that many units: so much later the next one is due. */
const LONGEST_STROKE = 0.1;

/**
 * A part of which less was given than programmed ended when insulin was suspended, which cancels
 * it; else when so much had been given at its even pace: there a person cancelled it, or there it
 * is at the read-out.
 */
function spreadOf(event: BolusEvent, suspensions: readonly Suspension[]): SpreadPart | null {
  const { extendedProgrammed, extendedDelivered, minutes = 0, at: from } = event;
  if (extendedProgrammed === undefined && extendedDelivered === undefined) return null;
  const given = extendedDelivered ?? 0;
  const programmed = extendedProgrammed ?? given;
  const planned = instant(from + minutes * MINUTE);
  const part = { given, programmed, from, planned };
  if (!isLess(given, programmed)) return { ...part, to: planned };
  const stop = suspensions.find((stopped) => stopped.from > from && stopped.from < planned);
  return { ...part, to: stop?.from ?? instant(from + (planned - from) * (given / programmed)) };
}

/** Up to its next stroke it would not have been given more. */
function isRunning(spread: SpreadPart, { until }: PumpLog): boolean {
  const msPerUnit = (spread.planned - spread.from) / spread.programmed;
  return spread.planned > until && spread.to + LONGEST_STROKE * msPerUnit >= until;
}

function givenOf(
  event: BolusEvent,
  wizard: GivenBolus['wizard'],
  suspensions: readonly Suspension[],
  log: PumpLog,
): GivenBolus {
  const now = nowOf(event);
  const spread = spreadOf(event, suspensions);
  const isSpreadCut =
    spread !== null && isLess(spread.given, spread.programmed) && !isRunning(spread, log);
  const isNowCut = now !== null && isLess(now.given, now.programmed);
  return { event, wizard, now, spread, isCut: isNowCut || isSpreadCut };
}

/** Boluses in order, each with the calculation that proposed it. */
export function bolusesIn(log: PumpLog, suspensions: readonly Suspension[]): GivenBolus[] {
  const wizards = new Map<EventId, EventOf<'bolus-wizard'>>(
    eventsOf(log, 'bolus-wizard').map((event) => [event.id, event]),
  );
  return eventsOf(log, 'bolus').map((event) =>
    givenOf(event, (event.wizard && wizards.get(event.wizard)) ?? null, suspensions, log),
  );
}
