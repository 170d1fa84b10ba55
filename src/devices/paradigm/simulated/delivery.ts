import { HOUR, hourOf, type PumpClock } from './clock.ts';
import { DayFigures, type Purpose } from './day-figures.ts';
import type { Schedule } from './schedule.ts';

const HALF_HOUR = HOUR / 2;
const FORTIETHS = 40;

/** A bolus on its way: so much a second from `from` until `until`. */
export interface Flow {
  readonly from: number;
  until: number;
  readonly perSecond: number;
  readonly purpose: Purpose;
}

/** What happens by itself as time passes. */
interface Occasions {
  /** A half-hour of the pump's clock. */
  readonly halfHour: (now: number) => void;
  /** A temporary rate has run its time. */
  readonly tempOver: (now: number) => void;
}

export type Temp = { readonly percent: number } | { readonly rate: number };

/**
 * What leaves the pump: suspend over temporary rate over schedule, and boluses beside it. Counts
 * exactly, from one change of any of these to the next.
 */
export class Delivery {
  readonly schedule: Schedule;
  readonly #clock: PumpClock;
  readonly #on: Occasions;
  #flows: Flow[] = [];
  #temp: { readonly temp: Temp; readonly until: number } | undefined;
  #now: number;
  isSuspended = false;
  /** An alarm, or the plunger that goes back, stops the motor until the cannula is filled. */
  isHalted = false;
  figures = new DayFigures();
  /** U since the beginning. */
  delivered = 0;

  constructor(now: number, clock: PumpClock, schedule: Schedule, on: Occasions) {
    this.#now = now;
    this.#clock = clock;
    this.schedule = schedule;
    this.#on = on;
  }

  /** The scheduled segment of this moment. */
  segment(now: number) {
    return this.schedule.at(Math.floor(hourOf(this.#clock.show(now)) * 2));
  }

  get temp(): Temp | undefined {
    return this.#temp?.temp;
  }

  /** Minutes left of the temporary rate. */
  tempMinutes(now: number): number {
    return this.#temp ? Math.ceil((this.#temp.until - now) / 60) : 0;
  }

  setTemp(temp: Temp | undefined, until: number): void {
    this.#temp = temp && { temp, until };
  }

  start(flow: Flow): void {
    this.#flows.push(flow);
  }

  /** Counts what went by strokes and not evenly: a bolus that was cut. */
  correct(purpose: Purpose, units: number): void {
    this.figures.deliver(purpose, units);
    this.delivered += units;
  }

  /** Delivers up to `end`; half-hours of the pump's clock on the way are announced. */
  advance(end: number): void {
    while (this.#now < end) {
      const shown = this.#clock.show(this.#now);
      const halfHour = this.#now + HALF_HOUR - (shown % HALF_HOUR);
      const step = this.#nextChange(Math.min(end, halfHour));
      this.#deliver(step);
      this.#now = step;
      this.#tidy();
      if (step === halfHour) this.#on.halfHour(step);
    }
  }

  #nextChange(latest: number): number {
    const changes = this.#flows.flatMap(({ from, until }) => [from, until]);
    if (this.#temp) changes.push(this.#temp.until);
    return Math.min(latest, ...changes.filter((time) => time > this.#now));
  }

  #deliver(until: number): void {
    const seconds = until - this.#now;
    this.#count('basal', (this.#rate() / HOUR) * seconds);
    for (const { from, until: end, perSecond, purpose } of this.#flows) {
      if (from <= this.#now && end > this.#now) this.#count(purpose, perSecond * seconds);
    }
  }

  #count(purpose: Purpose, units: number): void {
    this.figures.deliver(purpose, units);
    this.delivered += units;
  }

  #tidy(): void {
    this.#flows = this.#flows.filter(({ until }) => until > this.#now);
    if (!this.#temp || this.#temp.until > this.#now) return;
    this.#temp = undefined;
    this.#on.tempOver(this.#now);
  }

  /** U/h of this moment. */
  #rate(): number {
    if (this.isSuspended || this.isHalted) return 0;
    const scheduled = this.segment(this.#now).rate;
    const temp = this.temp;
    if (!temp) return scheduled / FORTIETHS;
    const rate = 'rate' in temp ? temp.rate : Math.floor((scheduled * temp.percent) / 100);
    return rate / FORTIETHS;
  }
}
