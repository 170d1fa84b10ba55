import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Daypart } from '#domain/preferences.ts';
import { instant, type Instant } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { addDays, localDay, type LocalDay } from '#time/day.ts';
import type { DayContext } from '../day/context.ts';
import { type Meal, mealsOf } from '../day/meals.ts';
import { type WornPump, wornPumps } from '../day/pump/worn.ts';
import { shared, type Span } from '../delivery/span.ts';
import { clockSpans, lengthOf } from '../period/chosen-days.ts';
import { firstFrom } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import { type InsulinAmounts, insulinOf } from './insulin.ts';

/** What is known of insulin and food in the chosen stretches of one local day. */
export interface TherapyDay {
  readonly day: LocalDay;
  readonly spans: readonly Span[];
  /** The day as the Daily Summary has it, with what surrounds it. */
  readonly context: DayContext;
  readonly pumps: readonly WornPump[];
  /** Of the chosen stretches. */
  readonly insulin: InsulinAmounts;
  readonly meals: readonly Meal[];
}

const HOUR = 3_600_000;
/** A pump covers a day from 23 of its 24 hours on (metrics §8), and of a part of it as large a share. */
export const ENOUGH_HOURS = 23;

/** Whether something lies in the chosen stretches of the day. */
export const isIn =
  ({ spans }: Pick<TherapyDay, 'spans'>) =>
  ({ at }: { readonly at: Instant }): boolean =>
    spans.some(({ from, to }) => at >= from && at < to);

/** What devices told in the chosen stretches, of one kind. */
export const toldIn = <K extends DeviceEvent['kind']>(
  therapy: TherapyDay,
  kind: K,
): readonly EventOf<K>[] =>
  therapy.context.events
    .filter((event): event is EventOf<K> => event.kind === kind)
    .filter(isIn(therapy));

/** Whether nearly all of the chosen stretches is known. */
export function isCovered({ spans, insulin }: TherapyDay): boolean {
  const length = lengthOf(spans);
  const enough = Math.min(ENOUGH_HOURS * HOUR, (length * ENOUGH_HOURS) / 24);
  return length > 0 && insulin.total !== null && insulin.coveredMs >= enough;
}

/** Events of the days around a day, found by their moments. */
class Around {
  readonly #events: readonly DeviceEvent[];
  readonly #at: Float64Array;

  constructor(events: readonly DeviceEvent[]) {
    this.#events = events;
    this.#at = Float64Array.from(events, ({ at }) => at);
  }

  within(from: Instant, to: Instant): readonly DeviceEvent[] {
    return this.#events.slice(firstFrom(this.#at, from), firstFrom(this.#at, to));
  }
}

/** The first and the last sensor reading of each device on a day. */
const sensedOn = (
  { start, end }: LocalDay,
  traces: readonly DeviceTrace[],
): ReadonlyMap<string, Span> =>
  new Map(
    traces.flatMap(({ device, at }): readonly (readonly [string, Span])[] => {
      const [from, to] = [at[firstFrom(at, start)], at[firstFrom(at, end) - 1]];
      const isSensed = from !== undefined && to !== undefined && from <= to;
      return isSensed ? [[device, { from: instant(from), to: instant(to) }]] : [];
    }),
  );

/** The same day, of which other stretches are chosen. */
function withSpans(
  known: Omit<TherapyDay, 'spans' | 'insulin'>,
  spans: readonly Span[],
): TherapyDay {
  const { pumps, context } = known;
  const meals = mealsOf(context).filter(isIn({ spans }));
  return { ...known, spans, insulin: insulinOf(pumps, spans), meals };
}

/** The first moments of the days from two before the window to two behind it. */
function boundsOf(period: Period): readonly Instant[] {
  const { from, to, zone } = period.input;
  const startOf = (days: number, date = from) => localDay(addDays(date, days), zone).start;
  const days = period.allDays().map(({ start }) => start);
  return [startOf(-2), startOf(-1), ...days, startOf(1, to), startOf(2, to)];
}

/** The day as its Daily Summary is made of. */
function contextOf(day: LocalDay, around: readonly DeviceEvent[], { input }: Period): DayContext {
  const events = around.filter(({ at }) => at >= day.start && at < day.end);
  const sensed = sensedOn(day, input.traces);
  return { input: { ...input, date: day.date, events, nearby: [] }, day, events, around, sensed };
}

function deriveDays(period: Period): readonly TherapyDay[] {
  const around = new Around(period.around());
  const bounds = boundsOf(period);
  const index = new Map(period.allDays().map(({ date }, i) => [date, i]));
  return period.days().map(({ day, spans }): TherapyDay => {
    const i = index.get(day.date) ?? 0;
    const told = around.within(bounds[i] ?? day.start, bounds[i + 4] ?? day.end);
    const context = contextOf(day, told, period);
    return withSpans({ day, context, pumps: wornPumps(context), meals: [] }, spans);
  });
}

const known = new WeakMap<Period, readonly TherapyDay[]>();

/**
 * The chosen days of a period, each as the Daily Summary knows it: from the same events around it,
 * by the same rules. Worked out once for a period.
 */
export function therapyDays(period: Period): readonly TherapyDay[] {
  const days = known.get(period) ?? deriveDays(period);
  known.set(period, days);
  return days;
}

/** What was chosen of a day, and lies in a part of it. */
export function inDaypart(therapy: TherapyDay, daypart: Daypart): TherapyDay {
  const parts = clockSpans(therapy.day, daypart.from, daypart.to);
  const spans = therapy.spans
    .flatMap((span) => parts.map((part) => shared(span, part)))
    .filter(({ from, to }) => to > from);
  return withSpans(therapy, spans);
}
