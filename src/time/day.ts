import { addDays, type Instant, instant, type LocalDate, type Zone } from '#domain/time.ts';

export { addDays };

/** A moment inside a day at which the zone's clocks are set forward (`by` > 0) or back. */
export interface ClockShift {
  readonly at: Instant;
  readonly by: number;
}

/** A calendar day on the UTC line: 23, 24 or 25 hours, half-open. Milliseconds throughout. */
export interface LocalDay {
  readonly date: LocalDate;
  readonly zone: Zone;
  readonly start: Instant;
  readonly end: Instant;
  /** Local time minus UTC at the first moment of the day. */
  readonly offset: number;
  readonly shift: ClockShift | null;
}

const firstMoment = (date: LocalDate, zone: Zone) =>
  Temporal.PlainDate.from(date).toZonedDateTime(zone);

const offsetOf = (moment: Temporal.ZonedDateTime) => moment.offsetNanoseconds / 1e6;

function shiftWithin(start: Temporal.ZonedDateTime, end: Instant): ClockShift | null {
  const next = start.getTimeZoneTransition('next');
  if (!next || next.epochMilliseconds >= end) return null;
  const by = offsetOf(next) - offsetOf(start);
  return by === 0 ? shiftWithin(next, end) : { at: instant(next.epochMilliseconds), by };
}

function makeDay(date: LocalDate, zone: Zone): LocalDay {
  const first = firstMoment(date, zone);
  const start = instant(first.epochMilliseconds);
  const end = instant(firstMoment(addDays(date, 1), zone).epochMilliseconds);
  return { date, zone, start, end, offset: offsetOf(first), shift: shiftWithin(first, end) };
}

/** Temporal is slow: each day is asked for once. */
const known = new Map<Zone, Map<LocalDate, LocalDay>>();

/** The day with all that is needed to read its clock without asking the zone again. */
export function localDay(date: LocalDate, zone: Zone): LocalDay {
  const days = known.get(zone) ?? new Map<LocalDate, LocalDay>();
  const day = days.get(date) ?? makeDay(date, zone);
  known.set(zone, days.set(date, day));
  return day;
}
