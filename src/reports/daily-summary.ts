import { type LocalDay, localDay } from '#time/day.ts';
export { addDays as dayAfter } from '#time/day.ts';
import { hourTicks } from './day/axis.ts';
import { type DayContext, type DayInput, ofKind, ordered } from './day/context.ts';
import { footnotesOf } from './day/footnotes.ts';
import { glucosePanel } from './day/glucose.ts';
import { dayHeader } from './day/header.ts';
import { insulinPanel } from './day/insulin.ts';
import { intakePanel } from './day/intake.ts';
import { legendOf } from './day/legend.ts';
import { eachTestOnce } from './day/readings.ts';
import { carbStatistics, insulinStatistics, meterStatistics } from './day/statistics.ts';
import { tableOf } from './day/table.ts';
import type { DailySummary, DayItem } from './day/view.ts';

export type { DayDevice, DayInput } from './day/context.ts';
export { dateWords } from './day/header.ts';
export { landingDay } from './day/landing.ts';
export type { How } from './metrics/metric.ts';
export { type Readout, readoutAt } from './day/readout.ts';
export type * from './day/view.ts';

const spanOf = ({ start, end }: LocalDay): DailySummary['span'] => ({
  start,
  end,
  hours: (end - start) / 3_600_000,
});

function contextOf(input: DayInput): DayContext {
  const day = localDay(input.date, input.zone);
  const within = input.events.filter(({ at }) => at >= day.start && at < day.end);
  return { input, day, events: ordered(within) };
}

/** Everything the cursor can stop at, in the order of time. */
export const itemsOf = (
  view: Pick<DailySummary, 'glucose' | 'insulin' | 'intake'>,
): readonly DayItem[] =>
  [...view.glucose.marks, ...view.insulin.marks, ...view.intake.marks].toSorted(
    (a, b) => a.at - b.at,
  );

/** One local day of one person, midnight to midnight, ready to be drawn. Pure. */
export function dailySummary(input: DayInput): DailySummary {
  const context = contextOf(input);
  const { day } = context;
  const readings = eachTestOnce(ofKind(context, 'meter-glucose'));
  const ticks = hourTicks(day, input.preferences.hours);
  const glucose = glucosePanel(context, readings);
  const insulin = insulinPanel(context);
  const intake = intakePanel(context);
  const items = itemsOf({ glucose, insulin, intake });
  return {
    date: input.date,
    header: dayHeader(context),
    span: spanOf(day),
    empty: items.length === 0 && glucose.sensor.length === 0,
    day,
    hours: input.preferences.hours,
    ticks,
    glucose,
    insulin,
    intake,
    clockChanges: [],
    statistics: [
      meterStatistics(context, readings),
      insulinStatistics(insulin),
      carbStatistics(intake),
    ].filter((group) => group !== null),
    legend: legendOf(input.preferences, { glucose, insulin, intake }),
    footnotes: footnotesOf(context),
    table: tableOf(ticks, items, glucose),
  };
}
