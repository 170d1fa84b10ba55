import type { DeviceEvent } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import { deliveryOf } from '#reports/delivery/delivery-of.ts';
import type { Delivery } from '#reports/delivery/delivery.ts';
import { pumpsIn } from '#reports/delivery/pumps.ts';
import type { Span } from '#reports/delivery/span.ts';
import type { DayContext } from '../context.ts';

/** What a person does with the pump that is worn; a pump in a drawer goes on counting its schedule. */
const handled: ReadonlySet<DeviceEvent['kind']> = new Set([
  'bolus',
  'bolus-wizard',
  'temp-basal',
  'suspend',
  'resume',
  'prime',
  'rewind',
] as const);

/** A pump, what it delivered on this day, and while it was worn. */
export interface WornPump {
  readonly device: string;
  readonly delivery: Delivery;
  readonly from: Instant;
  /** Where the next one took over, or what is known of it ends. */
  readonly to: Instant;
  /** All of the day that is known of it: a bolus counts whenever it was given. */
  readonly known: Span;
}

interface Pump {
  readonly device: string;
  readonly events: readonly DeviceEvent[];
  readonly handled: readonly Instant[];
}

function pumpsOf(context: DayContext): readonly Pump[] {
  const all = context.around;
  const pumps = pumpsIn(all).map((device): Pump => {
    const events = all.filter((event) => event.device === device);
    const used = events.filter(({ kind }) => handled.has(kind)).map(({ at }) => at);
    return { device, events, handled: used };
  });
  const used = pumps.filter((pump) => pump.handled.length > 0);
  if (used.length > 0) return used.toSorted((a, b) => lastUse(a) - lastUse(b));
  return pumps.toSorted((a, b) => b.events.length - a.events.length).slice(0, 1);
}

const lastUse = ({ handled: used }: Pump): number => used.at(-1) ?? 0;

/**
 * The first moment of which it is not known what a device did: behind its last record, or its read-out where the clocks of
 * the two agreed; at most the end of the day.
 */
export function knownUntil(device: string, { around, sensed, day }: DayContext): Instant {
  let until: number = sensed?.get(device)?.to ?? 0;
  for (const event of around) {
    if (event.device !== device) continue;
    until = Math.max(until, event.at + 1);
    if (event.placement !== 'zone-assumed') until = Math.max(until, event.read);
  }
  return instant(Math.min(day.end, until));
}

/** One after the other: each is worn until the next one is first handled after it was last. */
function wornPump(pump: Pump, i: number, all: readonly Pump[], context: DayContext): WornPump {
  const { device, events } = pump;
  const before = all[i - 1];
  const next = all[i + 1];
  const begins = before && pump.handled.find((at) => at > lastUse(before));
  const ends = next?.handled.find((at) => at > lastUse(pump));
  const { start } = context.day;
  const end = knownUntil(device, context);
  const from = instant(Math.max(start, begins ?? start));
  const to = instant(Math.min(end, ends ?? end));
  const settings = context.input.settings.filter((event) => event.device === device);
  const sensed = context.sensed?.get(device);
  const delivery = deliveryOf({ device, events, settings, start, end, ...(sensed && { sensed }) });
  return { device, delivery, from, to, known: { from: start, to: end } };
}

/** A pump whose log begins behind this day: of that nothing is known, not even that it was worn. */
const beginsLater = ({ events }: Pump, { day }: DayContext): boolean =>
  events.every(({ kind, at }) => kind === 'daily-total' || at >= day.end);

/** The pumps of this day, in the order they were worn; none that was given up before it. */
export const wornPumps = (context: DayContext): readonly WornPump[] =>
  pumpsOf(context)
    .filter((pump) => !beginsLater(pump, context))
    .map((pump, i, all) => wornPump(pump, i, all, context))
    .filter(({ from, to }) => to > from);
