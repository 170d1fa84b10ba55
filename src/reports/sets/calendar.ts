import { byLocale, decimals } from '#domain/language.ts';
import { type Instant, instant, type LocalDate } from '#domain/time.ts';
import type { LocalDay } from '#time/day.ts';
import { localDateOf } from '#time/zone.ts';
import { clockText } from '../day/clock.ts';
import { dateWords } from '../day/header.ts';
import { lastSetChanges } from '../metrics/set-change.ts';
import { hoursWorn, LATE_DAYS, type WornSet, wornSets } from '../metrics/upkeep-sets.ts';
import { weekdayOf } from '../period/chosen-days.ts';
import { dayFinder } from '../period/day-of.ts';
import type { Period } from '../period/period.ts';
import { markOf } from './marks.ts';
import type { CalendarDay, CalendarMonth, UpkeepMark } from './view.ts';
import { count, say } from './words.ts';

const WEEK = 7;
const months = byLocale(
  (name) => new Intl.DateTimeFormat(name, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
);

export const isLate = (set: WornSet): boolean => hoursWorn(set) > 24 * LATE_DAYS;
export const hoursText = (set: WornSet): string => decimals(hoursWorn(set), 1);

/** The marks of each day, in the order of time. */
function marksOf(period: Period): ReadonlyMap<LocalDate, readonly UpkeepMark[]> {
  const dayOf = dayFinder(period);
  const { hours } = period.input.preferences;
  const marks = new Map<LocalDate, UpkeepMark[]>();
  for (const event of period.around()) {
    const [sort, day] = [markOf(event), dayOf(event.at)];
    if (!sort || !day) continue;
    const text = `${clockText(event.at, day, hours)} ${say(sort)}`;
    const own = marks.get(day.date) ?? [];
    own.push({ id: event.id, sort, text });
    marks.set(day.date, own);
  }
  return marks;
}

interface Wearing {
  readonly from: Instant;
  readonly to: Instant;
}

/** Sets whose whole life is known, and those that are worn now as far as is known. */
const wearings = (period: Period, sets: readonly WornSet[]): readonly Wearing[] => [
  ...sets,
  ...lastSetChanges(period).map(({ at, ageMs }) => ({ from: at, to: instant(at + ageMs) })),
];

const dayNumber = (date: LocalDate): number => Date.parse(date) / 86_400_000;

/** Whole dates since the set of this day was put on, as its end knows it; null where that is not known. */
function daysSince(
  { date, start, end }: LocalDay,
  worn: readonly Wearing[],
  dateOf: (at: Instant) => LocalDate,
): number | null {
  const set = worn.findLast(({ from, to }) => from < end && to > start);
  return set ? dayNumber(date) - dayNumber(dateOf(set.from)) : null;
}

type DayFacts = Pick<CalendarDay, 'marks' | 'lives'> & { readonly since: number | null };

function dayView({ date }: LocalDay, { marks, lives, since }: DayFacts): CalendarDay {
  const lifeWords = lives.map(({ hours, isLate: late }) =>
    late ? say('life.late', { hours, days: LATE_DAYS }) : say('life.known', { hours }),
  );
  const told = [
    ...marks.map(({ text }) => text),
    ...lifeWords,
    ...(since ? [count('since', since)] : []),
  ];
  const what = told.length > 0 ? told.join(', ') : say('nothing');
  return {
    date,
    number: Number(date.slice(8)),
    marks,
    lives,
    since: since ? say('since.short', { n: since }) : '',
    label: `${dateWords(date, 'long')}: ${what}`,
  };
}

function calendarDays(period: Period): readonly CalendarDay[] {
  const { sets } = wornSets(period);
  const marks = marksOf(period);
  const worn = wearings(period, sets);
  const dateOf = (at: Instant) => localDateOf(at, period.input.zone);
  return period.allDays().map((day) => {
    const ended = sets.filter(({ to }) => to >= day.start && to < day.end);
    const lives = ended.map((set) => ({ hours: hoursText(set), isLate: isLate(set) }));
    const since = daysSince(day, worn, dateOf);
    return dayView(day, { marks: marks.get(day.date) ?? [], lives, since });
  });
}

/** Place of a date in its week, 0 to 6, where weeks begin on `first` (1 is Monday). */
const placeOf = (date: LocalDate, first: number): number => (weekdayOf(date) - first + WEEK) % WEEK;

function monthOf(date: LocalDate, days: readonly CalendarDay[], first: number): CalendarMonth {
  const title = months().format(Date.parse(date));
  const places: (CalendarDay | null)[] = [
    ...Array.from({ length: placeOf(date, first) }, () => null),
    ...days,
  ];
  while (places.length % WEEK > 0) places.push(null);
  const weeks = Array.from({ length: places.length / WEEK }, (_, i) =>
    places.slice(i * WEEK, (i + 1) * WEEK),
  );
  return { id: date.slice(0, 7), title, label: say('month.label', { month: title }), weeks };
}

/** The window month by month, weeks beginning on `first` (1 is Monday). */
export function monthsOf(period: Period, first: number): readonly CalendarMonth[] {
  const groups = new Map<string, CalendarDay[]>();
  for (const day of calendarDays(period)) {
    const id = day.date.slice(0, 7);
    const own = groups.get(id);
    if (own) own.push(day);
    else groups.set(id, [day]);
  }
  return [...groups.values()].flatMap((days) => {
    const [start] = days;
    return start ? [monthOf(start.date, days, first)] : [];
  });
}
