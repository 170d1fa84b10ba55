import type { DeviceEvent, EventOf, Upkeep } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { PumpLog } from './pump-log.ts';

/** A stop of insulin that no suspend record tells of: by an alarm, or for a change of the set. */
export interface Stop {
  readonly from: Instant;
  /** Absent where nothing shows that insulin was delivered again. */
  readonly to?: Instant;
  readonly event: DeviceEvent;
}

/**
 * Alarms at which a pump stops delivering: battery out, no delivery, battery depleted, auto off, a
 * reset, an empty reservoir. Recorded days with one are short of their own total by just the basal
 * rate from the alarm to what `Stops` takes as its end.
 */
const stopping: ReadonlySet<number> = new Set([3, 4, 5, 6, 16, 17, 21, 62]);
/** Over as soon as they are cleared; behind the others a person chooses to resume or to change the set. */
const endedByClearing: ReadonlySet<number> = new Set([5, 6]);

/** When an alarm was cleared, by the same clock it was raised by; nothing of what lies behind the log. */
function clearedAt({ at, wall, cleared }: EventOf<'alarm'>, until: Instant): Instant | undefined {
  if (cleared === undefined) return undefined;
  const to = at + Date.parse(`${cleared}Z`) - Date.parse(`${wall}Z`);
  return to >= at && to <= until ? instant(to) : undefined;
}

/** Takes the records of a pump in order. While a person has suspended there is nothing to stop. */
class Stops {
  readonly all: Stop[] = [];
  #open: DeviceEvent | undefined;
  #cleared: Instant | undefined;
  #isRewound = false;
  #primed: Instant | undefined;
  #isSuspended: boolean;
  readonly #logsBasal: boolean;
  readonly #until: Instant;

  constructor(isSuspended: boolean, logsBasal: boolean, until: Instant) {
    this.#isSuspended = isSuspended;
    this.#logsBasal = logsBasal;
    this.#until = until;
  }

  take(event: DeviceEvent): void {
    if (event.kind === 'alarm' && event.origin === 'pump') this.#alarm(event);
    else if (event.kind === 'rewind') this.#rewind(event);
    else if (event.kind === 'prime') this.#prime(event);
    else if (event.kind === 'suspend') this.#suspend(event);
    else if (event.kind === 'resume') this.#isSuspended = false;
    else if (event.kind === 'basal-rate') this.#end(event.at);
    else if (event.kind === 'bolus' || event.kind === 'temp-basal') this.#deliver(event.at);
  }

  #alarm(alarm: EventOf<'alarm'>): void {
    if (!stopping.has(alarm.code) || this.#isRewound) return;
    // Another one shows that insulin was delivered again in between.
    this.#deliver(alarm.at);
    this.#begin(alarm);
    this.#cleared = clearedAt(alarm, this.#until);
    if (this.#cleared && endedByClearing.has(alarm.code) && !this.#logsBasal)
      this.#end(this.#cleared);
  }

  #rewind(event: DeviceEvent): void {
    this.#begin(event);
    this.#isRewound = this.#open !== undefined;
    this.#primed = undefined;
  }

  /** The cannula is filled last. A pump that logs its basal rates says itself when it goes on. */
  #prime({ at, type }: DeviceEvent & Upkeep): void {
    if (!this.#isRewound) return;
    this.#primed = at;
    if (type === 'cannula' && !this.#logsBasal) this.#end(at);
  }

  #suspend({ at }: DeviceEvent): void {
    this.#deliver(at);
    this.#isSuspended = true;
  }

  /** Whoever can give a bolus or set a rate has resumed before: once primed, or once the alarm was cleared. */
  #deliver(at: Instant): void {
    this.#end(instant(Math.min(at, (this.#isRewound ? this.#primed : this.#cleared) ?? at)));
  }

  #begin(event: DeviceEvent): void {
    if (!this.#isSuspended) this.#open ??= event;
  }

  #end(to: Instant): void {
    if (this.#open) this.all.push({ from: this.#open.at, to, event: this.#open });
    this.#open = undefined;
    this.#isRewound = false;
    this.#cleared = undefined;
  }

  finish(): Stop[] {
    if (this.#open) this.all.push({ from: this.#open.at, event: this.#open });
    return this.all;
  }
}

/** In order, without overlaps with each other or with the suspends of the same log. */
export function stopsIn({ events, until }: PumpLog): Stop[] {
  const first = events.find(({ kind }) => kind === 'suspend' || kind === 'resume');
  const logsBasal = events.some(({ kind }) => kind === 'basal-rate');
  const stops = new Stops(first?.kind === 'resume', logsBasal, until);
  for (const event of events) stops.take(event);
  return stops.finish();
}
