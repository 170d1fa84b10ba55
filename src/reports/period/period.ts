import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import type { DayDevice } from '../day/context.ts';
import { eachTestOnce, typedReading } from '../day/readings.ts';
import { deliveryOf } from '../delivery/delivery-of.ts';
import { pumpsIn } from '../delivery/pumps.ts';
import { countAtOnce } from '../metrics/at-once.ts';
import { countTraces } from '../metrics/counted.ts';
import { chosenDays, everything, type Filter, lengthOf, type Span } from './chosen-days.ts';
import { once } from '../once.ts';
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

  constructor(input: PeriodInput) {
    this.input = input;
  }

  /** The chosen days, ascending. */
  readonly days = once(() => {
    const { from, to, zone, filter } = this.input;
    return chosenDays(from, to, zone, filter);
  });

  /** Every day of the window, whatever was chosen. */
  readonly allDays = once(() => {
    const { from, to, zone } = this.input;
    return chosenDays(from, to, zone, everything).map(({ day }) => day);
  });

  /**
   * The chosen time, up to the last read-out of a device with a sensor, else of any device: what is
   * not read yet is not missing.
   */
  readonly spans = once(() => {
    const { traces, devices } = this.input;
    const sensors = devices.filter(({ key }) => traces.some(({ device }) => device === key));
    const asked = sensors.length > 0 ? sensors : devices;
    return until(
      this.days().flatMap(({ spans }) => spans),
      Math.max(...asked.map(({ lastRead }) => lastRead)),
    );
  });

  /** Length of the chosen time, in ms. */
  readonly ms = once(() => lengthOf(this.spans()));

  /** First moment of the window and first one behind it, whatever of it was chosen. */
  readonly span = once((): Span => {
    const days = this.allDays();
    const { now } = this.input;
    return { from: days[0]?.start ?? now, to: days.at(-1)?.end ?? now };
  });

  /** Those of sensors that count. */
  readonly #traces = once(() => {
    const { traces, preferences } = this.input;
    return traces.filter(({ device }) => !preferences.uncounted.includes(device));
  });

  /** Sensor readings of the whole window, one at a time, each with the minutes it stands for. */
  readonly wholeTrace = once(() =>
    countTraces(this.#traces(), this.allDays(), this.input.preferences.mainSensor),
  );

  /** By device, readings of the window that are in no number, as another sensor measured at the same time. */
  readonly atOnce = once(() =>
    countAtOnce(this.#traces(), this.allDays(), this.input.preferences.mainSensor),
  );

  /** Those of the chosen time. */
  readonly trace = once(() => cutTrace(this.wholeTrace(), this.days()));

  /** Events from two days before to one after, in the order of time, of devices that count. */
  readonly around = once(() => {
    const { events, preferences } = this.input;
    return events.filter(({ device }) => !preferences.uncounted.includes(device));
  });

  /** Events of the chosen time, in the order of time. */
  readonly events = once(() => this.around().filter(isWithin(this.days())));

  /** Meter readings of the chosen time, each test once (metrics §9); tests with control solution too. */
  readonly readings = once(() => allReadings(this.around()).filter(isWithin(this.days())));

  /** What each pump delivered in the window, whatever of it was chosen. */
  readonly deliveries = once(() => {
    const { from: start, to: end } = this.span();
    const { settings } = this.input;
    const events = this.around();
    return pumpsIn(events).map((device) => deliveryOf({ device, events, settings, start, end }));
  });

  /** Events of one kind in the chosen time. */
  ofKind<K extends DeviceEvent['kind']>(kind: K): readonly EventOf<K>[] {
    return this.events().filter((event): event is EventOf<K> => event.kind === kind);
  }

  /** Another window of what was read. */
  over(from: LocalDate, to: LocalDate): Period {
    return new Period({ ...this.input, from, to });
  }

  /** The same window with another choice of its days and hours. */
  with(filter: Filter): Period {
    return new Period({ ...this.input, filter });
  }
}

function allReadings(events: readonly DeviceEvent[]): readonly EventOf<'meter-glucose'>[] {
  const measured = events.filter((event) => event.kind === 'meter-glucose');
  const typed = events
    .filter((event) => event.kind === 'bolus-wizard')
    .flatMap((event) => typedReading(event, measured));
  return eachTestOnce([...measured, ...typed].toSorted((a, b) => a.at - b.at));
}
