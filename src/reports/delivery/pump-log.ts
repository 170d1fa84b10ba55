import type { DeviceEvent, EventOf } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { DeliveryInput } from './delivery.ts';

/** A running pump writes a basal segment once a day at least; an hour more where its clock was set back. */
export const LONGEST_SILENCE_MS = 25 * 3_600_000;

/** What one pump wrote of itself, in order of time, and the stretch of time of which it tells. */
export interface PumpLog {
  /** Without its sensor's readings. */
  readonly events: readonly DeviceEvent[];
  /** Its first record. */
  readonly from: Instant;
  /** Its last record. */
  readonly last: Instant;
  /** The read-out, up to which nothing else happened; or the last record. */
  readonly until: Instant;
}

/**
 * Records of one second stand as the pump wrote them. A day's total stands at the beginning of its
 * day and was written at its end: it tells nothing of where the log begins.
 */
export function logOf({ device, events: all, sensed }: DeliveryInput): PumpLog | undefined {
  const events: DeviceEvent[] = [];
  let from: number = sensed?.from ?? Infinity;
  let last: number = sensed?.to ?? -Infinity;
  let read = -Infinity;
  for (const event of all) {
    if (event.device !== device) continue;
    if (event.kind === 'daily-total') {
      events.push(event);
      continue;
    }
    from = Math.min(from, event.at);
    last = Math.max(last, event.at);
    // The computer's clock tells of the pump's log only where the two agreed.
    if (event.placement !== 'zone-assumed') read = Math.max(read, event.read);
    if (event.kind !== 'sensor-glucose') events.push(event);
  }
  if (from > last) return undefined;
  const until = Math.max(last, Math.min(read, last + LONGEST_SILENCE_MS));
  events.sort((a, b) => a.at - b.at || a.order - b.order);
  return { events, from: instant(from), last: instant(last), until: instant(until) };
}

export const eventsOf = <K extends DeviceEvent['kind']>(
  { events }: PumpLog,
  ...kinds: readonly K[]
): EventOf<K>[] =>
  events.filter((event): event is EventOf<K> => (kinds as readonly string[]).includes(event.kind));
