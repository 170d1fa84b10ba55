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

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: LocalDate): number =>
  ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

const hourOf = (date: LocalDate, hour: number, zone: Zone): Instant =>
  instant(momentOf(Date.parse(`${date}T00:00:00Z`) + hour * 3_600_000, zone));

/** The chosen hours of one day: two stretches where they run over midnight. */
function spansOf({ date, zone, start, end }: LocalDay, hours: Filter['hours']): readonly Span[] {
  if (!hours) return [{ from: start, to: end }];
  const [from, to] = hours;
  const at = (hour: number) => (hour >= 24 ? end : hourOf(date, hour, zone));
  const spans: readonly Span[] =
    from < to
      ? [{ from: at(from), to: at(to) }]
      : [
          { from: start, to: at(to) },
          { from: at(from), to: end },
        ];
  return spans.filter((span) => span.to > span.from);
}

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
