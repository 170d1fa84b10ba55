import { traceIn, wholeHours } from '../metrics/by-time.ts';
import { meanOf } from '../metrics/central.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import type { Period } from '../period/period.ts';
import { dateText, minuteText, stretchText } from '../period/time-text.ts';
import type { Twin } from '../twin.ts';
import { mgdlText } from './cells.ts';
import { type DayTrace, quarters, STEP } from './day-trace.ts';
import type { OverlayMoment } from './view.ts';
import { say } from './words.ts';

/** What each quarter of an hour says: all days together, then the days one by one. */
export function momentsOf(
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

/** The mean of each hour, of each day and of all of them. */
export function twinOf(trace: CountedTrace, days: readonly DayTrace[], { input }: Period): Twin {
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
