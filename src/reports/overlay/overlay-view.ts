import type { LocalDay } from '#time/day.ts';
import { convertGlucose } from '#domain/units.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { minuteAt, type Stretch, traceIn, wholeHours } from '../metrics/by-time.ts';
import { meanOf } from '../metrics/central.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { wearDays } from '../metrics/use.ts';
import { mgdlOf } from '../metrics/values.ts';
import { type ChosenDay, weekdayOf } from '../period/chosen-days.ts';
import { cutTrace } from '../period/cut.ts';
import { glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { dateText, minuteText, stretchText } from '../period/time-text.ts';
import { type TraceLine, traceLines } from '../period/trace-lines.ts';
import type { Twin } from '../twin.ts';
import { cellsOf, mgdlText } from './cells.ts';
import { overlayFigures } from './figures.ts';
import type { OverlayDay, OverlayMoment, OverlayView } from './view.ts';
import { count, say } from './words.ts';

/** More lines than this are none that an eye can follow. */
const MOST = 14;
const WEEK = 7;
const HOUR = 3_600_000;
/** The mean is drawn in steps of a quarter of an hour, from two days up. */
const STEP = 15;
const quarters: readonly Stretch[] = Array.from({ length: 1440 / STEP }, (_, i) => ({
  from: i * STEP,
  to: (i + 1) * STEP,
}));

interface DayTrace {
  readonly day: LocalDay;
  readonly trace: CountedTrace;
}

/** The last chosen days that fit, those with readings; and how many there were. */
function shownDays(period: Period): { all: number; chosen: readonly ChosenDay[] } {
  const days = period.days();
  return { all: days.length, chosen: days.slice(-MOST) };
}

function dayOf({ day, trace }: DayTrace, last: LocalDay, period: Period): OverlayDay {
  const { preferences, zone } = period.input;
  const { date } = day;
  return {
    date,
    name: dateText(date),
    label: dateText(date, 'label'),
    weekday: dateText(date, 'weekday'),
    style: weekdayOf(date) - 1,
    isEarlier: last.start - day.start > (WEEK - 0.5) * 24 * HOUR,
    lines: traceLines(trace, preferences.unit, (at) => minuteAt(at, zone)),
    cells: cellsOf(trace, preferences),
  };
}

/** The mean of all readings of each quarter of an hour, where at least two days gave some. */
function meanLines(trace: CountedTrace, period: Period): readonly TraceLine[] {
  const { zone, preferences } = period.input;
  const lines: { minute: number[]; value: number[] }[] = [];
  let isOn = false;
  traceIn(trace, quarters, zone).forEach((part, i) => {
    const mean = wearDays(part, zone) >= 2 ? meanOf(part) : null;
    if (mean !== null) {
      if (!isOn) lines.push({ minute: [], value: [] });
      lines.at(-1)!.minute.push(i * STEP + STEP / 2);
      lines.at(-1)!.value.push(convertGlucose(mean, 'mg/dL', preferences.unit));
    }
    isOn = mean !== null;
  });
  return lines;
}

/** What each quarter of an hour says: all days together, then the days one by one. */
function momentsOf(
  trace: CountedTrace,
  days: readonly DayTrace[],
  { input }: Period,
): readonly OverlayMoment[] {
  const { zone, preferences } = input;
  const each = days.map(({ day, trace: own }) => ({
    name: dateText(day.date, 'label'),
    parts: traceIn(own, quarters, zone),
  }));
  return traceIn(trace, quarters, zone).map((part, i) => {
    const values = each.flatMap(({ name, parts }) => {
      const mean = parts[i] && meanOf(parts[i]);
      return mean == null ? [] : [`${name} ${mgdlText(mean, preferences)}`];
    });
    const mean = `${say('mean')} ${mgdlText(meanOf(part), preferences)} ${preferences.unit}`;
    const text = values.length === 0 ? say('at.none') : [mean, ...values].join(' · ');
    return { minute: i * STEP, text: `${minuteText(i * STEP, preferences.hours)} · ${text}` };
  });
}

function twinOf(trace: CountedTrace, days: readonly DayTrace[], { input }: Period): Twin {
  const { zone, preferences } = input;
  const columns = [trace, ...days.map((day) => day.trace)].map((own) =>
    traceIn(own, wholeHours, zone).map((part) => mgdlText(meanOf(part), preferences)),
  );
  return {
    caption: say('twin', { unit: preferences.unit }),
    head: [say('hour'), say('all'), ...days.map(({ day }) => dateText(day.date, 'label'))],
    rows: wholeHours.map(({ from, to }, hour) => [
      stretchText(from, to, preferences.hours),
      ...columns.map((column) => column[hour] ?? ''),
    ]),
  };
}

/** What to know of the picture: days left out, days of other lengths, values beyond the scale. */
function notesOf(days: readonly DayTrace[], all: number, shown: number, period: Period): string[] {
  const { unit } = period.input.preferences;
  const notes = all > shown ? [say('note.last', { shown, all })] : [];
  for (const { day } of days) {
    const hours = (day.end - day.start) / HOUR;
    const date = dateText(day.date);
    if (hours > 24) notes.push(say('note.clock.long', { date, hours }));
    if (hours < 24) notes.push(say('note.clock.short', { date, hours }));
  }
  if (days.length > 1) notes.push(say('note.mean'));
  const { top } = glucoseScale(period.input.preferences);
  const isAbove = ({ trace }: DayTrace) =>
    mgdlOf(trace).some((v) => convertGlucose(v, 'mg/dL', unit) > top);
  if (days.some(isAbove))
    notes.push(say('note.top', { top: `${glucoseNumber(top, unit)} ${unit}` }));
  return notes;
}

/** The traces of up to 14 days, the last ones, over each other on one clock. */
export function overlayView(period: Period): OverlayView {
  const { preferences } = period.input;
  const { all, chosen } = shownDays(period);
  const whole = period.wholeTrace();
  const trace = cutTrace(whole, chosen);
  const days = chosen
    .map((one) => ({ day: one.day, trace: cutTrace(whole, [one]) }))
    .filter((one) => one.trace.at.length > 0);
  const last = days.at(-1)?.day;
  return {
    unit: preferences.unit,
    hours: preferences.hours,
    title: say('chart', { days: count('days', days.length) }),
    scale: glucoseScale(preferences),
    days: last ? days.map((one) => dayOf(one, last, period)) : [],
    mean: meanLines(trace, period),
    moments: momentsOf(trace, days, period),
    all: cellsOf(trace, preferences),
    figures: overlayFigures(trace, period.input),
    notes: notesOf(days, all, chosen.length, period),
    twin: twinOf(trace, days, period),
  };
}
