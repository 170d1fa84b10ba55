import type { Fact } from '#domain/event.ts';
import { type LocalDate, type WallTime, wallTimeOf } from '#domain/time.ts';

/** What happened, and what the pump's clock showed then. */
export type TrueFact = Fact & {
  readonly wall: WallTime;
  /** When the calculation that proposed this bolus was made. */
  readonly calculated?: WallTime;
};

/** What one day of the pump's clock really delivered, in U. */
export interface TrueDay {
  readonly date: LocalDate;
  readonly basal: number;
  readonly bolus: number;
  /** The day is over and began while the pump was watched. */
  readonly isWhole: boolean;
}

export const wallOf = (seconds: number): WallTime => wallTimeOf(seconds * 1000);

/** Names a told fact, for what is only known later. */
export type Told = number;

/** The account of a life, kept beside the pump's log and independent of it. */
export class Truth {
  readonly facts: TrueFact[] = [];
  readonly days: TrueDay[] = [];

  /** `seconds` since 1970 on the pump's clock. */
  tell(seconds: number, fact: Fact, calculated?: WallTime): Told {
    this.facts.push({ ...fact, wall: wallOf(seconds), ...(calculated && { calculated }) });
    return this.facts.length - 1;
  }

  amend<F extends Fact>(told: Told, more: Partial<F>): void {
    const fact = this.facts[told];
    if (fact) this.facts[told] = { ...fact, ...more };
  }
}
