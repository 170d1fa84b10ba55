import { type Instant, type LocalDate, localDate, type Zone } from '#domain/time.ts';

/** A stretch of time in which a zone keeps one offset. Temporal is slow: asked once per stretch. */
interface Span {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly offset: number;
}

const DAY = 86_400_000;
const known = new Map<Zone, Span[]>();

function spanOf(at: number, zone: Zone): Span {
  let spans = known.get(zone);
  if (!spans) known.set(zone, (spans = []));
  let span = spans.find(({ from, to }) => at >= from && at < to);
  if (!span) spans.unshift((span = spanAt(at, zone)));
  return span;
}

/** Local wall clock minus UTC in ms at `at`. RangeError for a zone nobody knows. */
export const offsetAt = (at: number, zone: Zone): number => spanOf(at, zone).offset;

/** As `offsetAt`, for many moments of which most are near the one before. */
export function offsetsOf(zone: Zone): (at: number) => number {
  let span: Span | undefined;
  return (at) => {
    if (!span || at < span.from || at >= span.to) span = spanOf(at, zone);
    return span.offset;
  };
}

function spanAt(at: number, zone: Zone): Span {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const from = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  const to = here.getTimeZoneTransition('next');
  return {
    from: from?.epochMilliseconds ?? -Infinity,
    to: to?.epochMilliseconds ?? Infinity,
    offset: here.offsetNanoseconds / 1e6,
  };
}

/**
 * The moments at which clocks of the zone show `wall` (ms as if it were UTC), earliest first: one,
 * two where an hour repeats, none where it is skipped.
 */
export function momentsOf(wall: number, zone: Zone): number[] {
  const offsets = new Set([offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]);
  return [...offsets]
    .filter((offset) => offsetAt(wall - offset, zone) === offset)
    .map((offset) => wall - offset)
    .toSorted((a, b) => a - b);
}

/** The moment a wall time means: the first pass of a repeated hour; a skipped one is read forward. */
export const momentOf = (wall: number, zone: Zone): number =>
  momentsOf(wall, zone)[0] ?? wall - offsetAt(wall - DAY, zone);

export const localDateOf = (at: Instant, zone: Zone): LocalDate =>
  localDate(new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10));

/** ISO 8601 with the zone's offset: `2026-03-29T03:30:00+02:00`. */
export function isoAt(at: Instant, zone: Zone): string {
  const offset = Math.round(offsetAt(at, zone) / 60_000);
  const local = new Date(at + offset * 60_000).toISOString().replace(/(\.000)?Z$/, '');
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const size = Math.abs(offset);
  return `${local}${offset < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
}
