import { instant, type Instant, type LocalDate, type Zone } from '#domain/time.ts';
import { addDays, type LocalDay, localDay } from '#time/day.ts';
import { momentOf } from '#time/zone.ts';

/** Half-open. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

/** What of each day counts. */
export interface Filter {
  /** 1 is Monday, 7 Sunday; none given is all of them. */
  readonly weekdays: readonly number[];
  /** Hours on the local clock, half-open; from 22 to 6 runs over midnight. Null is the whole day. */
  readonly hours: readonly [from: number, to: number] | null;
}

export const everything: Filter = { weekdays: [], hours: null };

/** A local day of 23 to 25 hours (C11), and what of it was chosen. */
export interface ChosenDay {
  readonly day: LocalDay;
  readonly spans: readonly Span[];
}

const DAY = 1440;

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: LocalDate): number =>
  ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/**
 * The stretches of a day between two times on its clock, in minutes after midnight: two where they run
 * over midnight. A day of 23 or 25 hours keeps its own length.
 */
export function clockSpans(
  { date, zone, start, end }: LocalDay,
  from: number,
  to: number,
): readonly Span[] {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const at = (minute: number): Instant => {
    if (minute <= 0) return start;
    return minute >= DAY ? end : instant(momentOf(midnight + minute * 60_000, zone));
  };
  const spans: readonly Span[] =
    from < to
      ? [{ from: at(from), to: at(to) }]
      : [
          { from: start, to: at(to) },
          { from: at(from), to: end },
        ];
  return spans.filter((span) => span.to > span.from);
}

/** The chosen hours of one day. */
const spansOf = (day: LocalDay, hours: Filter['hours']): readonly Span[] =>
  hours ? clockSpans(day, hours[0] * 60, hours[1] * 60) : [{ from: day.start, to: day.end }];

/** The local days from one date to another, both included, that the filter leaves; ascending. */
export function chosenDays(
  from: LocalDate,
  to: LocalDate,
  zone: Zone,
  { weekdays, hours }: Filter,
): readonly ChosenDay[] {
  const days: ChosenDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (weekdays.length > 0 && !weekdays.includes(weekdayOf(date))) continue;
    const day = localDay(date, zone);
    days.push({ day, spans: spansOf(day, hours) });
  }
  return days;
}

export const lengthOf = (spans: readonly Span[]): number =>
  spans.reduce((ms, { from, to }) => ms + to - from, 0);
