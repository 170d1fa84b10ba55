const HOUR = 3600;
const DAY = 24 * HOUR;

/**
 * Life runs on a line of seconds that equals the pump's clock at the end of it (as if that were
 * UTC). Earlier the pump may have been ahead or behind: a clock moves only when a person sets it.
 */
export class PumpClock {
  #ahead: number;

  constructor(ahead: number) {
    this.#ahead = ahead;
  }

  /** Seconds since 1970 as the pump shows them. */
  show(now: number): number {
    return now + this.#ahead;
  }

  move(by: number): void {
    this.#ahead += by;
  }
}

/** The night in which the clocks of the country, but not that of the pump, are moved. */
export interface ClockNight {
  /** When, on the line of life. */
  readonly at: number;
  /** Seconds that local time was ahead before it. */
  readonly before: number;
}

/** The person's time of day: a day of theirs may have 23 or 25 hours. */
export class LocalTime {
  readonly #night: ClockNight | undefined;

  constructor(night: ClockNight | undefined) {
    this.#night = night;
  }

  /** The moment of an hour of the day that begins at `midnight` on the local calendar. */
  moment(midnight: number, hour: number): number {
    const local = Math.round(midnight + hour * HOUR);
    const { at, before } = this.#night ?? { at: -Infinity, before: 0 };
    return local - before < at ? local - before : local;
  }

  hourAt(now: number): number {
    const { at, before } = this.#night ?? { at: -Infinity, before: 0 };
    const local = now < at ? now + before : now;
    return (((local % DAY) + DAY) % DAY) / HOUR;
  }
}

export const dayOf = (seconds: number): number => Math.floor(seconds / DAY) * DAY;
export const hourOf = (seconds: number): number => (seconds - dayOf(seconds)) / HOUR;
export { DAY, HOUR };
