import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import type { DayDevice } from '../day/context.ts';
import { eachTestOnce, typedReading } from '../day/readings.ts';
import { deliveryOf } from '../delivery/delivery-of.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { pumpsIn } from '../delivery/pumps.ts';
import { type CountedTrace, countTraces } from '../metrics/counted.ts';
import { type ChosenDay, chosenDays, type Filter, lengthOf, type Span } from './chosen-days.ts';
import { cutTrace, isWithin, until } from './cut.ts';

/** What is stored of a stretch of days, and how a person wants to see it. */
export interface PeriodInput {
  /** Local dates, both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly zone: Zone;
  readonly filter: Filter;
  /** On those dates, one for each device. */
  readonly traces: readonly DeviceTrace[];
  /** All but sensor readings, from two dates before to one after, in the order of time. */
  readonly events: readonly DeviceEvent[];
  readonly settings: readonly EventOf<'settings'>[];
  readonly devices: readonly DayDevice[];
  readonly preferences: Preferences;
  readonly now: Instant;
}

/**
 * A stretch of days as every report asks for it: each number of a report is made of these columns
 * and lists, so that no two pages can count differently. Each part is worked out when it is first
 * asked for, and once.
 */
export class Period {
  readonly input: PeriodInput;
  readonly #made = new Map<string, unknown>();

  constructor(input: PeriodInput) {
    this.input = input;
  }

  /** The chosen days, ascending. */
  get days(): readonly ChosenDay[] {
    const { from, to, zone, filter } = this.input;
    return this.#once('days', () => chosenDays(from, to, zone, filter));
  }

  /** The chosen time, up to the last read-out of any device: what is not read yet is not missing. */
  get spans(): readonly Span[] {
    return this.#once('spans', () =>
      until(
        this.days.flatMap(({ spans }) => spans),
        Math.max(...this.input.devices.map(({ lastRead }) => lastRead)),
      ),
    );
  }

  /** Length of the chosen time, in ms. */
  get ms(): number {
    return lengthOf(this.spans);
  }

  /** First moment of the window and first one behind it, whatever of it was chosen. */
  get span(): Span {
    return this.#once('span', () => {
      const { from, to, zone } = this.input;
      const all = chosenDays(from, to, zone, { weekdays: [], hours: null });
      const [first, last] = [all[0]?.day, all.at(-1)?.day];
      return { from: first?.start ?? this.input.now, to: last?.end ?? this.input.now };
    });
  }

  /** Sensor readings of the chosen time, one at a time, each with the minutes it stands for. */
  get trace(): CountedTrace {
    return this.#once('trace', () => cutTrace(this.wholeTrace, this.days));
  }

  /** As `trace`, of all days and hours of the window: for pictures that reach across the filter. */
  get wholeTrace(): CountedTrace {
    return this.#once('whole trace', () => {
      const { from, to, zone, traces, preferences } = this.input;
      const counted = traces.filter(({ device }) => !preferences.uncounted.includes(device));
      const days = chosenDays(from, to, zone, { weekdays: [], hours: null });
      return countTraces(
        counted,
        days.map(({ day }) => day),
        preferences.mainSensor,
      );
    });
  }

  /** Events from two days before to one after, in the order of time, of devices that count. */
  get around(): readonly DeviceEvent[] {
    const { events, preferences } = this.input;
    return this.#once('around', () =>
      events.filter(({ device }) => !preferences.uncounted.includes(device)),
    );
  }

  /** Events of the chosen time, in the order of time. */
  get events(): readonly DeviceEvent[] {
    return this.#once('events', () => this.around.filter(isWithin(this.days)));
  }

  /** Meter readings of the chosen time, each test once (metrics §9); tests with control solution too. */
  get readings(): readonly EventOf<'meter-glucose'>[] {
    return this.#once('readings', () => allReadings(this.around).filter(isWithin(this.days)));
  }

  /** What each pump delivered in the window, whatever of it was chosen. */
  get deliveries(): readonly Delivery[] {
    return this.#once('deliveries', () => {
      const { from: start, to: end } = this.span;
      const { settings } = this.input;
      return pumpsIn(this.around).map((device) =>
        deliveryOf({ device, events: this.around, settings, start, end }),
      );
    });
  }

  /** Events of one kind in the chosen time. */
  ofKind<K extends DeviceEvent['kind']>(kind: K): readonly Extract<DeviceEvent, { kind: K }>[] {
    return this.events.filter(
      (event): event is Extract<DeviceEvent, { kind: K }> => event.kind === kind,
    );
  }

  /** The same window with another choice of its days and hours. */
  with(filter: Filter): Period {
    return new Period({ ...this.input, filter });
  }

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

function allReadings(events: readonly DeviceEvent[]): readonly EventOf<'meter-glucose'>[] {
  const measured = events.filter((event) => event.kind === 'meter-glucose');
  const typed = events
    .filter((event) => event.kind === 'bolus-wizard')
    .flatMap((event) => typedReading(event, measured));
  return eachTestOnce([...measured, ...typed].toSorted((a, b) => a.at - b.at));
}
