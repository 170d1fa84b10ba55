import { type LocalDay, localDay } from '#time/day.ts';
export { addDays as dayAfter } from '#time/day.ts';
import { hourTicks } from './day/axis.ts';
import { countedContext, type DayContext, type DayInput, ofKind, ordered } from './day/context.ts';
import { footnotesOf } from './day/footnotes.ts';
import { glucosePanel } from './day/glucose.ts';
import { dayHeader } from './day/header.ts';
import { insulinPanel } from './day/insulin.ts';
import { intakePanel } from './day/intake.ts';
import { legendOf } from './day/legend.ts';
import type { PumpDay, PumpPart, Reading } from './day/pump-part.ts';
import { eachTestOnce, typedReading } from './day/readings.ts';
import { pumpItems } from './day/readout.ts';
import { carbStatistics, insulinStatistics, meterStatistics } from './day/statistics.ts';
import { tableOf } from './day/table.ts';
import type { DailySummary, DayItem } from './day/view.ts';

export { type DayDevice, type DayInput, withTail } from './day/context.ts';
export { dateWords } from './day/header.ts';
export { landingDay } from './day/landing.ts';
export type { How } from './metrics/metric.ts';
export { needsPumpPart, type PumpPart } from './day/pump-part.ts';
export { type Readout, readoutAt } from './day/readout.ts';
export type * from './day/view.ts';

type Drawn = 'glucose' | 'insulin' | 'intake' | 'clockChanges';

const spanOf = ({ start, end }: LocalDay): DailySummary['span'] => ({
  start,
  end,
  hours: (end - start) / 3_600_000,
});

function contextOf(input: DayInput): DayContext {
  const day = localDay(input.date, input.zone);
  const within = input.events.filter(({ at }) => at >= day.start && at < day.end);
  const events = ordered(within);
  const known = new Set(events.map(({ id }) => id));
  const others = input.nearby.filter(({ id }) => !known.has(id));
  return { input, day, events, around: ordered([...others, ...events]) };
}

/** Everything the cursor can stop at, in the order of time. */
export const itemsOf = (view: Pick<DailySummary, Drawn>): readonly DayItem[] =>
  [
    ...view.glucose.marks,
    ...view.glucose.calibrations,
    ...view.glucose.bells.flatMap(({ items }) => items),
    ...view.insulin.marks,
    ...pumpItems(view.insulin.pump),
    ...view.intake.marks,
    ...view.clockChanges,
  ].toSorted((a, b) => a.at - b.at);

/** Of the order of the column: the sensor first, what is kept in order last. */
const order = ['sensor', 'meter', 'low-line', 'delivery', 'insulin', 'carbs', 'set', 'alarms'];

const statisticsOf = (context: DayContext, pump: PumpDay | null) =>
  [
    meterStatistics(context, readingsOf(context)),
    insulinStatistics(insulinPanel(context, null)),
    carbStatistics(intakePanel(context)),
    ...(pump?.statistics ?? []),
  ]
    .filter((group) => group !== null)
    .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

function readingsOf(context: DayContext): readonly Reading[] {
  const readings = ofKind(context, 'meter-glucose');
  const near = context.around.filter((event) => event.kind === 'meter-glucose');
  const typed = ofKind(context, 'bolus-wizard').flatMap((event) => typedReading(event, near));
  return eachTestOnce([...readings, ...typed].toSorted((a, b) => a.at - b.at));
}

/** Something of this day is known: a schedule that is only taken to have gone on is nothing. */
const isEmpty = ({ glucose, insulin }: Pick<DailySummary, Drawn>, items: readonly DayItem[]) =>
  items.length === 0 &&
  glucose.sensor.length + glucose.others.length === 0 &&
  (insulin.pump?.basal ?? []).every(({ isAssumed }) => isAssumed);

/**
 * One local day of one person, midnight to midnight, ready to be drawn. Pure. `pump` draws what
 * pumps and sensors said: null only for a day of which `needsPumpPart` says that it has none.
 */
export function dailySummary(input: DayInput, pump: PumpPart | null): DailySummary {
  const context = contextOf(input);
  const { day } = context;
  const readings = readingsOf(context);
  const added = pump?.(context, readings) ?? null;
  const ticks = hourTicks(day, input.preferences.hours);
  const drawn = {
    glucose: glucosePanel(context, readings, added),
    insulin: insulinPanel(context, added?.panel ?? null),
    intake: intakePanel(context),
    clockChanges: added?.clockChanges ?? [],
  };
  const items = itemsOf(drawn);
  return {
    date: input.date,
    header: dayHeader(context),
    span: spanOf(day),
    empty: isEmpty(drawn, items),
    day,
    hours: input.preferences.hours,
    ticks,
    ...drawn,
    statistics: statisticsOf(countedContext(context), added),
    legend: legendOf(input.preferences, drawn, added?.legend ?? []),
    footnotes: [...footnotesOf(context), ...(added?.footnotes ?? [])],
    table: tableOf(ticks, items, added?.hourWords ?? (() => [])),
  };
}
