import { byLocale } from '#domain/language.ts';
import type { LocalDate } from '#domain/time.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import type { LocalDay } from '#time/day.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { longestPause } from '../metrics/episodes.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { countedTrace } from '../metrics/reading.ts';
import { mgdlOf } from '../metrics/values.ts';
import { sliceTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import type { DaysPart, Thumb, ThumbLine } from './view.ts';
import { say } from './words.ts';

/** Two weeks, in two rows. */
const SHOWN = 14;
const WEEK = 7;
const HOUR = 3_600_000;

const months = byLocale(
  (name) => new Intl.DateTimeFormat(name, { month: 'short', timeZone: 'UTC' }),
);
const weekdays = byLocale(
  (name) => new Intl.DateTimeFormat(name, { weekday: 'short', timeZone: 'UTC' }),
);
const dates = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'full', timeZone: 'UTC' }),
);

/** "Tuesday 5 March 2024", as the language writes it. */
export const dayText = (date: LocalDate): string => dates().format(Date.parse(date));

const thousandth = (n: number) => Math.round(n * 1000) / 1000;

const partOf = (at: number, { start, end }: LocalDay): number =>
  thousandth((at - start) / (end - start));

/** Readings of a day as lines that break off where the sensor paused. */
function linesOf(trace: CountedTrace, day: LocalDay, unit: GlucoseUnit): readonly ThumbLine[] {
  const lines: { at: number[]; value: number[] }[] = [];
  mgdlOf(trace).forEach((mgdl, i) => {
    const at = trace.at[i]!;
    const before = trace.at[i - 1];
    if (before === undefined || at - before > longestPause(trace.minutes[i]!))
      lines.push({ at: [], value: [] });
    lines.at(-1)?.at.push(partOf(at, day));
    lines.at(-1)?.value.push(thousandth(convertGlucose(mgdl, 'mg/dL', unit)));
  });
  return lines;
}

/** Meter readings of a day; none where a sensor tells of it. */
function dotsOf(period: Period, day: LocalDay): Thumb['dots'] {
  const { unit } = period.input.preferences;
  if (period.trace().at.length > 0) return [];
  const own = glucoseReadings(period.readings()).filter(
    ({ at }) => at >= day.start && at < day.end,
  );
  const mgdl = mgdlOf(countedTrace(own.map((reading) => ({ ...reading, minutes: 5 }))));
  return own.map(({ at }, i) => ({
    at: partOf(at, day),
    value: convertGlucose(mgdl[i] ?? 0, 'mg/dL', unit),
  }));
}

/** Where the clock showed 12. */
function noonOf(day: LocalDay): number {
  const { start, shift } = day;
  const moved = shift && shift.at - start < 12 * HOUR ? shift.by : 0;
  return partOf(start + 12 * HOUR - moved, day);
}

function thumbOf(period: Period, day: LocalDay, isFirst: boolean): Thumb {
  const { date, start, end } = day;
  const [hours, number] = [(end - start) / HOUR, Number(date.slice(8))];
  const slice = sliceTrace(period.wholeTrace(), { from: start, to: end });
  return {
    date,
    day: String(number),
    month: isFirst || number === 1 ? months().format(Date.parse(date)) : '',
    noon: noonOf(day),
    length: hours === 24 ? '' : say('days.length', { n: hours }),
    lines: linesOf(slice, day, period.input.preferences.unit),
    dots: dotsOf(period, day),
    isLeftOut: !period.days().some((chosen) => chosen.day.date === date),
    text: say('day.open', { date: dayText(date) }),
  };
}

/** The last two weeks of the window, each day small. */
export function daysOf(period: Period): DaysPart {
  const all = period.allDays();
  const last = all.slice(-SHOWN);
  return {
    weekdays: last.slice(0, WEEK).map(({ date }) => weekdays().format(Date.parse(date))),
    days: last.map((day, i) => thumbOf(period, day, i === 0)),
    note: all.length > SHOWN ? say('days.last', { shown: SHOWN, all: all.length }) : '',
  };
}
