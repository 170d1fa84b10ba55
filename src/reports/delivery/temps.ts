import type { EventOf } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import type { TempRun } from './delivery.ts';
import { eventsOf, type PumpLog } from './pump-log.ts';

const MINUTE = 60_000;
/** The longest that a pump can be told, and how long one may run whose record of it is missing. */
const LONGEST_MINUTES = 24 * 60;

/** Its clock keeps running while insulin is suspended. */
const plannedEnd = ({ at, minutes = LONGEST_MINUTES }: EventOf<'temp-basal'>): number =>
  at + minutes * MINUTE;

/** A temporary rate ends when the next begins; one of no minutes only ends the one before. */
export function tempsIn(log: PumpLog): TempRun[] {
  const records = eventsOf(log, 'temp-basal');
  const runs = records.map((event, i): TempRun => {
    const next = records[i + 1];
    const end = plannedEnd(event);
    const isEndedByNext = next !== undefined && next.at < end;
    return {
      event,
      from: event.at,
      to: isEndedByNext ? next.at : instant(end),
      isCancelled: isEndedByNext && next.minutes === 0,
    };
  });
  return runs.filter(({ event, from, to }) => event.minutes !== 0 && to > from);
}

/** Rates of these pumps are whole fortieths of a unit an hour. */
const STEPS = 40;

/**
 * What a temporary rate makes of the schedule, in U/h; null where one of the two is not known. Of a
 * percentage the step below is given: a 723 at 110 % of 0.95 and 0.9 U/h counted no more.
 */
export function tempRate({ event }: TempRun, scheduled: number | null): number | null {
  if (event.minutes === undefined) return null;
  if (event.rate !== undefined) return event.rate;
  if (event.percent === undefined || scheduled === null) return null;
  return Math.floor((Math.round(scheduled * STEPS) * event.percent) / 100) / STEPS;
}
