import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { DeliveryInput } from './delivery.ts';

/** A running pump writes a basal segment once a day at least; an hour more where its clock was set back. */
export const LONGEST_SILENCE_MS = 25 * 3_600_000;

/** What one pump wrote, in order of time, and the stretch of time of which it tells. */
export interface PumpLog {
  readonly events: readonly DeviceEvent[];
  /** Its first record. */
  readonly from: Instant;
  /** Its last record. */
  readonly last: Instant;
  /** The read-out, up to which nothing else happened; or the last record. */
  readonly until: Instant;
}

/** Records of one second stand as the pump wrote them. */
export function logOf({ device, events }: DeliveryInput): PumpLog | undefined {
  const own = events
    .filter((event) => event.device === device)
    .toSorted((a, b) => a.at - b.at || a.order - b.order);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return undefined;
  return { events: own, from: first.at, last: last.at, until: readUntil(own, last.at) };
}

/** The computer's clock tells of the pump's log only where the two agreed. */
function readUntil(events: readonly DeviceEvent[], last: Instant): Instant {
  let read: number = last;
  for (const event of events) {
    if (event.placement !== 'zone-assumed') read = Math.max(read, event.read);
  }
  return instant(Math.min(read, last + LONGEST_SILENCE_MS));
}

export const eventsOf = <K extends DeviceEvent['kind']>(
  { events }: PumpLog,
  ...kinds: readonly K[]
): EventOf<K>[] =>
  events.filter((event): event is EventOf<K> => (kinds as readonly string[]).includes(event.kind));
