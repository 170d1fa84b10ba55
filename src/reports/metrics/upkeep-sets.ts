import type { DeviceEvent } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import { pumpsIn } from '../delivery/pumps.ts';
import { LONGEST_SILENCE_MS } from '../delivery/pump-log.ts';
import type { Period } from '../period/period.ts';
import { sum } from './insulin-means.ts';
import { count, say } from './insulin-words.ts';
import type { Metric } from './metric.ts';
import { isUpkeep, type UpkeepSort } from './upkeep.ts';

const HOUR = 3_600_000;
/** A set worn for longer is named (metrics §8). */
export const LATE_DAYS = 3;

/** An infusion set from one change to the next. */
export interface WornSet {
  readonly device: string;
  /** What tells of the change. */
  readonly by: Extract<UpkeepSort, 'cannula' | 'rewind'>;
  readonly from: Instant;
  readonly to: Instant;
}

/** The changes of a window, and the sets that ended in it. */
export interface WornSets {
  readonly sets: readonly WornSet[];
  /** Changes at which how long the set before was worn is not known. */
  readonly unknown: number;
}

/** Whether a pump wrote nothing for so long that a change could be missing. */
const hasHole = (moments: readonly Instant[], from: Instant, to: Instant): boolean => {
  const within = moments.filter((at) => at >= from && at <= to);
  return within.some((at, i) => at - (within[i - 1] ?? at) > LONGEST_SILENCE_MS);
};

/** Of one pump: fillings of a cannula, or where it has none, rewinds. */
function setsOf(device: string, events: readonly DeviceEvent[], since: Instant): WornSets {
  const told = events.filter((event) => event.device === device && event.kind !== 'daily-total');
  const fills = told.filter(isUpkeep('cannula'));
  const by = fills.length > 0 ? 'cannula' : 'rewind';
  const changes = (fills.length > 0 ? fills : told.filter(isUpkeep('rewind'))).map(({ at }) => at);
  const moments = told.map(({ at }) => at);
  const ended = changes.flatMap((to, i) => (to >= since ? [{ from: changes[i - 1], to }] : []));
  const sets = ended.flatMap(({ from, to }) =>
    from === undefined || hasHole(moments, from, to) ? [] : [{ device, by, from, to } as const],
  );
  return { sets, unknown: ended.length - sets.length };
}

/**
 * Infusion sets that were changed in the window, whatever of it was chosen: from one filling of a
 * cannula to the next of the same pump, from one rewind to the next where it records no filling.
 * Not known where the change before was not read, or more than a day is missing from the log between
 * them. Metrics §8.
 */
export function wornSets(period: Period): WornSets {
  const { from, to } = period.span();
  const events = period.around().filter(({ at }) => at < to);
  const all = pumpsIn(events).map((device) => setsOf(device, events, from));
  const sets = all.flatMap((one) => one.sets).toSorted((a, b) => a.to - b.to);
  return { sets, unknown: sum(all.map(({ unknown }) => unknown)) };
}

export const hoursWorn = ({ from, to }: WornSet): number => (to - from) / HOUR;

const howOf = (rule: string, { sets, unknown }: WornSets) => ({
  rule,
  counted: sets.length,
  leftOut: unknown > 0 ? [count('set.unknown', unknown)] : [],
  source: 'Metrics §8',
});

/** How long a set was worn, in hours; null where none was changed twice. Metrics §8. */
export function meanSetLife(worn: WornSets): Metric {
  const hours = worn.sets.map(hoursWorn);
  const how = howOf(say(`set.mean.${worn.sets[0]?.by ?? 'cannula'}`), worn);
  return { value: hours.length > 0 ? sum(hours) / hours.length : null, unit: 'h', how };
}

/** The longest that a set was worn, in hours. Metrics §8. */
export function longestSetLife(worn: WornSets): Metric {
  const hours = worn.sets.map(hoursWorn);
  const how = howOf(say('set.longest'), worn);
  return { value: hours.length > 0 ? Math.max(...hours) : null, unit: 'h', how };
}

/** Sets worn for more than three days; null where how long any was worn is not known. Metrics §8. */
export function lateSets(worn: WornSets): Metric {
  const late = worn.sets.filter((set) => hoursWorn(set) > 24 * LATE_DAYS).length;
  const how = howOf(say('set.late', { days: LATE_DAYS }), worn);
  return { value: worn.sets.length > 0 ? late : null, unit: 'count', how };
}
