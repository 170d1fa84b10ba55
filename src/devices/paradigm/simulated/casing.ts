import type { Fact } from '#domain/event.ts';
import type { WallTime } from '#domain/time.ts';
import type { Agenda } from './agenda.ts';
import type { PumpClock } from './clock.ts';
import type { Delivery } from './delivery.ts';
import type { HistoryLog, Written } from './history-log.ts';
import type { Traits } from './traits.ts';
import type { Told, Truth } from './truth.ts';

/** What all parts of a pump share. Times are on the line of life; the pump writes its own clock's. */
export interface Casing {
  readonly traits: Traits;
  readonly clock: PumpClock;
  readonly log: HistoryLog;
  readonly truth: Truth;
  readonly delivery: Delivery;
  readonly agenda: Agenda;
}

/** A part of the pump that logs what it does. */
export abstract class Part {
  protected readonly casing: Casing;

  constructor(casing: Casing) {
    this.casing = casing;
  }

  protected shown(now: number): number {
    return this.casing.clock.show(now);
  }

  /** `bytes` of the pump's own time. */
  protected write(bytes: readonly number[]): Written {
    return this.casing.log.write(bytes);
  }

  protected tell(now: number, fact: Fact, calculated?: WallTime): Told {
    return this.casing.truth.tell(this.shown(now), fact, calculated);
  }
}
