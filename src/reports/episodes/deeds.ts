import type { DeviceEvent, EventId, EventOf } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { Meal } from '../day/meals.ts';
import type { GivenBolus, Suspension, TempRun } from '../delivery/delivery.ts';
import type { Span } from '../delivery/span.ts';
import { bolusesBegun, countBoluses } from '../metrics/boluses.ts';
import { isIn, type TherapyDay, therapyDays, toldIn } from '../metrics/insulin-days.ts';
import { isUpkeep } from '../metrics/upkeep.ts';
import { addDays } from '../period/dates.ts';
import { everything } from '../period/chosen-days.ts';
import type { Period } from '../period/period.ts';

type Told<K extends string, Of> = {
  readonly kind: K;
  readonly of: Of;
  readonly id: EventId;
  /** The time it takes; of what takes none both are the same. */
  readonly from: Instant;
  readonly to: Instant;
};

/** Something that a device recorded, or a person noted. */
export type Deed =
  | Told<'bolus', GivenBolus>
  | Told<'automatic', GivenBolus>
  | Told<'temp', TempRun>
  | Told<'suspend', Suspension>
  | Told<'carbs', Meal>
  | Told<'exercise', EventOf<'exercise'>>
  | Told<'set', DeviceEvent>
  | Told<'alarm', EventOf<'alarm'>>;

const moment = <K extends string, Of extends { readonly id: EventId; readonly at: Instant }>(
  kind: K,
  of: Of,
): Told<K, Of> => ({ kind, of, id: of.id, from: of.at, to: of.at });

function bolusDeed(of: GivenBolus): Deed[] {
  const { id, at } = of.event;
  const told = { of, id, from: at, to: at };
  if (of.event.automatic === true) return [{ kind: 'automatic', ...told }];
  return countBoluses([of], 'given') > 0 ? [{ kind: 'bolus', ...told }] : [];
}

/** A filling of a cannula; a rewind where the pump records no filling. */
function setDeeds(days: readonly TherapyDay[]): readonly Deed[] {
  const events = days.flatMap((day) => day.context.events.filter(isIn(day)));
  const fills = events.filter(isUpkeep('cannula'));
  const changes = fills.length > 0 ? fills : events.filter(isUpkeep('rewind'));
  return changes.map((event) => moment('set', event));
}

const lasting = ({ pumps }: TherapyDay): readonly Deed[] =>
  pumps.flatMap(({ delivery: { temps, suspensions } }): Deed[] => [
    ...temps.map((of): Deed => ({ kind: 'temp', of, id: of.event.id, from: of.from, to: of.to })),
    ...suspensions.map((of): Deed => ({
      kind: 'suspend',
      of,
      id: of.id,
      from: of.from,
      to: of.to,
    })),
  ]);

/** All of it in the order it began, each once. */
function deedsOf(days: readonly TherapyDay[]): readonly Deed[] {
  const all: readonly Deed[] = [
    ...days.flatMap(lasting),
    ...days.flatMap(bolusesBegun).flatMap(bolusDeed),
    ...days.flatMap(({ meals }) => meals).map((meal) => moment('carbs', meal)),
    ...days.flatMap((day) => toldIn(day, 'exercise')).map((event) => moment('exercise', event)),
    ...days.flatMap((day) => toldIn(day, 'alarm')).map((event) => moment('alarm', event)),
    ...setDeeds(days),
  ];
  const each = new Map(all.map((deed) => [`${deed.kind} ${deed.id}`, deed]));
  return [...each.values()].toSorted((a, b) => a.from - b.from);
}

/** What is recorded of the days of a period and the one before it, and of which time a pump tells. */
export interface Recorded {
  readonly deeds: readonly Deed[];
  readonly told: readonly Span[];
}

const known = new WeakMap<Period, Recorded>();

function record(period: Period): Recorded {
  const { from, to } = period.input;
  const days = therapyDays(period.over(addDays(from, -1), to).with(everything));
  const told = days.flatMap(({ pumps }) => pumps.flatMap(({ delivery }) => delivery.basal));
  return { deeds: deedsOf(days), told };
}

/** Whatever of the days was chosen: what comes before runs back out of it. Worked out once. */
export function recordedIn(period: Period): Recorded {
  const recorded = known.get(period) ?? record(period);
  known.set(period, recorded);
  return recorded;
}
