import { type Instant, instant, localDate, type LocalDate, type Zone } from '#domain/time.ts';

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

const firstMoment = (date: LocalDate, zone: Zone, after = 0) =>
  Temporal.PlainDate.from(date).add({ days: after }).toZonedDateTime(zone);

/** First moment of the day and of the next one. */
const dayBounds = (date: LocalDate, zone: Zone): readonly [Instant, Instant] => [
  instant(firstMoment(date, zone).epochMilliseconds),
  instant(firstMoment(date, zone, 1).epochMilliseconds),
];

const offsetOf = (moment: Temporal.ZonedDateTime) => moment.offsetNanoseconds / 1e6;

function shiftWithin(start: Temporal.ZonedDateTime, end: Instant): ClockShift | null {
  const next = start.getTimeZoneTransition('next');
  if (!next || next.epochMilliseconds >= end) return null;
  const by = offsetOf(next) - offsetOf(start);
  return by === 0 ? shiftWithin(next, end) : { at: instant(next.epochMilliseconds), by };
}

/** The day with all that is needed to read its clock without asking the zone again. */
export function localDay(date: LocalDate, zone: Zone): LocalDay {
  const [start, end] = dayBounds(date, zone);
  const first = firstMoment(date, zone);
  return { date, zone, start, end, offset: offsetOf(first), shift: shiftWithin(first, end) };
}

/** The calendar day `days` after this one. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  localDate(Temporal.PlainDate.from(date).add({ days }).toString());
