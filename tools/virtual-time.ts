import { type Instant, instant } from '#domain/time.ts';

interface Timer {
  readonly due: number;
  readonly fire: () => void;
}

/** Turns of the event loop without anything to do after which time jumps. */
const QUIET_TURNS = 3;

/** A clock that jumps to the next timer as soon as nothing else is left to do: hours in no time. */
export class VirtualTime {
  #now: number;
  #timers = new Set<Timer>();
  #running = false;

  constructor(start = Date.parse('2026-11-24T12:00:00Z')) {
    this.#now = start;
  }

  readonly now = (): Instant => instant(this.#now);

  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = () => {
        this.#timers.delete(timer);
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
      };
      const fire = () => {
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer: Timer = { due: this.#now + ms, fire };
      if (signal.aborted) return end();
      signal.addEventListener('abort', end, { once: true });
      this.#timers.add(timer);
      this.#run();
    });

  #run(): void {
    if (this.#running) return;
    this.#running = true;
    void this.#turn();
  }

  async #turn(): Promise<void> {
    while (this.#timers.size > 0) {
      for (let turn = 0; turn < QUIET_TURNS; turn++) await new Promise(setImmediate);
      const next = this.#earliest();
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.due);
      next.fire();
    }
    this.#running = false;
  }

  #earliest(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (!first || timer.due < first.due) first = timer;
    return first;
  }
}
