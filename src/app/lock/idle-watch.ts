/** What goes on in any tab: `used` is as good as a hand on the keys, `waits` only keeps a lock waiting. */
export type Work = 'used' | 'waits' | undefined;

export interface IdleOrder {
  /** Ms of the wall clock, which goes on while a computer sleeps. */
  readonly now: () => number;
  /** Ms without a touch after which to lock; undefined is never. */
  readonly limit: () => number | undefined;
  readonly work: () => Promise<Work>;
  /** `isAsked`: by hand, and not by the clock. */
  readonly lock: (isAsked: boolean) => void;
}

/** Locks once nobody has touched anything for long enough and nothing is going on. */
export class IdleWatch {
  readonly #order: IdleOrder;
  #last: number;
  #isAsked = false;

  constructor(order: IdleOrder) {
    this.#order = order;
    this.#last = order.now();
  }

  /** False where it came too late: the lock was due before it. */
  touch(): boolean {
    if (this.#isDue()) return false;
    this.#last = this.#order.now();
    return true;
  }

  /** Locks at once, or as soon as what is going on has ended. */
  ask(): Promise<void> {
    this.#isAsked = true;
    return this.look();
  }

  /** To be called every few seconds, and when the page is shown again. */
  async look(): Promise<void> {
    const work = await this.#order.work();
    // A reading of an hour is looked at when it has ended.
    if (work === 'used') this.#last = this.#order.now();
    if (work || !this.#isDue()) return;
    const isAsked = this.#isAsked;
    this.#isAsked = false;
    this.#order.lock(isAsked);
  }

  #isDue(): boolean {
    const limit = this.#order.limit();
    const isIdle = limit !== undefined && this.#order.now() - this.#last >= limit;
    return this.#isAsked || isIdle;
  }
}
