import type { SuspendStyle, Suspension } from '../delivery/delivery.ts';
import { overlapMs, shared } from '../delivery/span.ts';
import type { WornPump } from '../day/pump/worn.ts';
import type { TherapyDay } from './insulin-days.ts';
import { sum } from './insulin-means.ts';
import { say } from './insulin-words.ts';
import type { Metric } from './metric.ts';

/** Who or what stopped insulin: a person, the pump for low glucose, or for an alarm or a new set. */
export type StopCause = 'user' | 'low-glucose' | 'alarm' | 'unknown';

const causes: Readonly<Record<SuspendStyle, StopCause>> = {
  unanswered: 'low-glucose',
  kept: 'low-glucose',
  ended: 'low-glucose',
  recovered: 'low-glucose',
  manual: 'user',
  device: 'alarm',
  unknown: 'unknown',
};
const causeOf = ({ style }: Suspension): StopCause => causes[style];

type Days = readonly TherapyDay[];
const MINUTE = 60_000;

/** How long a pump's stops of one cause lasted within what was chosen, in ms. */
const stoppedBy = (cause: StopCause, { spans }: TherapyDay, { delivery, from, to }: WornPump) =>
  sum(
    delivery.suspensions
      .filter((stop) => causeOf(stop) === cause)
      .flatMap((stop) => spans.map((span) => overlapMs(stop, shared(span, { from, to })))),
  );

function stoppedMs(days: Days, cause: StopCause | 'all'): number {
  if (cause === 'all') return sum(days.map(({ insulin }) => insulin.suspendedMs));
  return sum(days.flatMap((day) => day.pumps.map((pump) => stoppedBy(cause, day, pump))));
}

const coveredMs = (days: Days) => sum(days.map(({ insulin }) => insulin.coveredMs));

/** How many stops there were, for the words under a figure: one over midnight is of both days. */
const stopsIn = (days: Days): number =>
  new Set(
    days.flatMap(({ pumps }) =>
      pumps.flatMap(({ delivery }) => delivery.suspensions.map(({ id }) => id)),
    ),
  ).size;

const tempsIn = (days: Days): number =>
  new Set(
    days
      .flatMap(({ pumps }) => pumps.flatMap(({ delivery }) => delivery.temps))
      .map((run) => run.event.id),
  ).size;

const howOf = (rule: string, counted: number) => ({
  rule,
  counted,
  leftOut: [],
  source: 'Metrics §8',
});

/** Time of which nothing is known is in no share. */
const shareOf = (ms: number, days: Days): number | null =>
  coveredMs(days) > 0 ? (100 * ms) / coveredMs(days) : null;
const minutesOf = (ms: number, days: Days): number | null =>
  coveredMs(days) > 0 || ms > 0 ? ms / MINUTE : null;

/** Time without insulin, of the time of which a pump tells, in percent. Metrics §8. */
export const suspendedShare = (days: Days, cause: StopCause | 'all' = 'all'): Metric => ({
  value: shareOf(stoppedMs(days, cause), days),
  unit: '%',
  how: howOf(say(`stop.${cause}`), stopsIn(days)),
});

/** The same in minutes. */
export const suspendedTime = (days: Days, cause: StopCause | 'all' = 'all'): Metric => ({
  value: minutesOf(stoppedMs(days, cause), days),
  unit: 'min',
  how: howOf(say(`stop.${cause}`), stopsIn(days)),
});

const tempMs = (days: Days) => sum(days.map(({ insulin }) => insulin.tempMs));

/** Minutes with a temporary rate, of the time of which a pump tells. Metrics §8. */
export const tempTime = (days: Days): Metric => ({
  value: minutesOf(tempMs(days), days),
  unit: 'min',
  how: howOf(say('temp'), tempsIn(days)),
});
