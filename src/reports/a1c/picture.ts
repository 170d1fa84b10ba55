import { byLocale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';
import { convertA1c } from '#domain/units.ts';
import { gmiUpTo, type LabPair } from '../metrics/a1c.ts';
import { addDays } from '../period/dates.ts';
import type { Period } from '../period/period.ts';
import { shortDate } from '../period/window-text.ts';
import { bothUnits } from './text.ts';
import type { A1cPicture, A1cStop, A1cTick } from './view.ts';
import { say } from './words.ts';

const DAY = 86_400_000;
/** Places along the line at most: more are not seen, and each is worked out of 90 days. */
const MOST_PLACES = 60;
/** Labels of the axis at most. */
const MOST_DATES = 7;

const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The first and last date, and some between them a whole number of weeks apart where there is room. */
function placesOf(last: number): readonly number[] {
  const step = Math.max(1, Math.ceil(last / MOST_PLACES / 7) * 7);
  const places: number[] = [];
  for (let day = last; day >= 0; day -= step) places.unshift(day);
  return places;
}

function stopText(date: string, gmi: number | null, labs: readonly number[]): string {
  const told = labs.map((percent) => say('stop.lab', { lab: bothUnits(percent) }));
  const line = gmi === null ? say('stop.none') : say('stop.gmi', { gmi: bothUnits(gmi) });
  return say('stop', { date, what: [...told, line].join(', ') });
}

/** The line at places a few weeks apart, and at each lab value. */
export function stopsOf(period: Period, pairs: readonly LabPair[]): readonly A1cStop[] {
  const { from, to } = period.input;
  const ofPairs = pairs.map(({ date }) => daysBetween(from, date));
  const days = [...new Set([...placesOf(daysBetween(from, to)), ...ofPairs])];
  return days
    .toSorted((a, b) => a - b)
    .map((day) => {
      const date = addDays(from, day);
      const gmi = gmiUpTo(period, date).gmi.value;
      const labs = pairs.filter((pair) => pair.date === date).map(({ percent }) => percent);
      const shown = shortDate(date);
      return { day, date: shown, gmi, labs, text: stopText(shown, gmi, labs) };
    });
}

const months = byLocale(
  (name) => new Intl.DateTimeFormat(name, { month: 'short', year: '2-digit', timeZone: 'UTC' }),
);
const dayText = byLocale(
  (name) => new Intl.DateTimeFormat(name, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
);

/** First days of months; in a short window days a whole number of weeks before the last. */
function datesOf(from: LocalDate, last: number): readonly A1cTick[] {
  const days = Array.from({ length: last + 1 }, (_, i) => i);
  const firsts = days.filter((day) => addDays(from, day).endsWith('-01'));
  const isShort = last < 90;
  const marked = isShort ? days.filter((day) => (last - day) % 7 === 0) : firsts;
  const every = Math.ceil(marked.length / MOST_DATES);
  return marked
    .filter((_, i) => (marked.length - 1 - i) % every === 0)
    .map((value) => ({
      value,
      label: (isShort ? dayText() : months()).format(Date.parse(addDays(from, value))),
    }));
}

/** Whole percents around all that is drawn; never so few that a tenth looks large. */
function scaleOf(values: readonly number[]): readonly [low: number, high: number] {
  const low = Math.min(6, ...values.map((value) => Math.floor(value - 0.2)));
  const high = Math.max(8, ...values.map((value) => Math.ceil(value + 0.2)));
  return [low, high];
}

export function pictureOf(
  period: Period,
  stops: readonly A1cStop[],
  shift: number | null,
): A1cPicture {
  const { from, to } = period.input;
  const last = daysBetween(from, to);
  const line = stops.flatMap(({ gmi }) => (gmi === null ? [] : [gmi, gmi + (shift ?? 0)]));
  const [low, high] = scaleOf([...line, ...stops.flatMap(({ labs }) => labs)]);
  const step = high - low > 8 ? 2 : 1;
  const levels = Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, i) => {
    const value = low + i * step;
    const ifcc = String(Math.round(convertA1c(value, '%', 'mmol/mol')));
    return { value, label: String(value), ifcc };
  });
  return {
    title: say('picture'),
    last,
    scale: [low, high],
    levels,
    dates: datesOf(from, last),
    stops,
    shift,
  };
}
