import { convertGlucose } from '#domain/units.ts';
import type { LocalDay } from '#time/day.ts';
import { minuteAt, traceIn } from '../metrics/by-time.ts';
import { meanOf } from '../metrics/central.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { wearDays } from '../metrics/use.ts';
import { type ChosenDay, weekdayOf } from '../period/chosen-days.ts';
import { cutTrace } from '../period/cut.ts';
import { glucoseScale } from '../period/glucose-scale.ts';
import type { Period } from '../period/period.ts';
import { dateText } from '../period/time-text.ts';
import { type TraceLine, traceLines } from '../period/trace-lines.ts';
import { cellsOf } from './cells.ts';
import { type DayTrace, quarters, STEP } from './day-trace.ts';
import { overlayFigures } from './figures.ts';
import { momentsOf, twinOf } from './moments.ts';
import { notesOf } from './notes.ts';
import type { OverlayDay, OverlayView } from './view.ts';
import { count, say } from './words.ts';

/** More lines than this are none that an eye can follow. */
const MOST = 14;
const WEEK = 7;
const HOUR = 3_600_000;
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
    missing: !last && period.events().length > 0 ? say('none.sensor') : '',
  };
}
