import type { Bolus, DeviceEvent } from '#domain/event.ts';
import type { FiledEvent } from './columns.ts';
import { isLater } from './summary.ts';

/**
 * Of two versions of one event the one that counts: it is made of more records, or else read later.
 * A rule that needs nothing but the two, so that any order of merging them comes to the same.
 */
export function better(one: FiledEvent, other: FiledEvent): FiledEvent {
  const [winner, loser] = counts(one.event, other.event) ? [one, other] : [other, one];
  const event = withContext(winner.event, loser.event);
  return event === winner.event ? winner : { ...winner, event };
}

function counts(a: DeviceEvent, b: DeviceEvent): boolean {
  const more = recordsIn(a) - recordsIn(b);
  if (more !== 0) return more > 0;
  const [from, than] = [a.sources[0].capture, b.sources[0].capture];
  if (from === than && a.read === b.read) return a.order >= b.order;
  return isLater(a.read, from, b.read, than);
}

/** Records that tell of the event itself: the ISIG of a sensor reading comes from a page of its own. */
const recordsIn = (event: DeviceEvent): number =>
  (event.parts?.length ?? 0) + ('isig' in event ? 1 : 0);

/** What other records tell of a bolus. They are never rewritten, the bolus is: each counts for itself. */
const context = ['wizard', 'unabsorbed'] as const satisfies readonly (keyof Bolus)[];

/** A bolus with what the version of it that does not count knew besides. */
function withContext(winner: DeviceEvent, loser: DeviceEvent): DeviceEvent {
  if (winner.kind !== 'bolus' || loser.kind !== 'bolus') return winner;
  const texts = context.map((name) => [textOf(winner[name]), textOf(loser[name])] as const);
  const missed = context.filter((_, i) => texts[i]![0] < texts[i]![1]);
  return missed.reduce((event, name) => ({ ...event, [name]: loser[name] }), winner);
}

const textOf = (value: unknown): string => JSON.stringify(value) ?? '';
