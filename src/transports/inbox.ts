import { Failure } from '#domain/failure.ts';
import { onceAborted } from './deadline.ts';
import type { Frame } from './transport.ts';

/** What arrived and was not yet taken, in order: a frame, or why there is none in its place. */
export interface Inbox {
  readonly put: (arrived: Frame | Failure) => void;
  /** The oldest, else the next to come; what had arrived before one of `stops` is still given. */
  readonly take: (stops: readonly AbortSignal[]) => Promise<Frame>;
  /** How many wait for something to come. */
  readonly waiting: () => number;
}

type Taker = (arrived: Frame | Failure) => void;

export function inbox(): Inbox {
  const queue: (Frame | Failure)[] = [];
  const takers: Taker[] = [];
  return {
    put(arrived) {
      const next = takers.shift();
      if (next) next(arrived);
      else queue.push(arrived);
    },
    take: (stops) =>
      new Promise((resolve, reject) => {
        const settle: Taker = (arrived) =>
          arrived instanceof Failure ? reject(arrived) : resolve(arrived);
        const ready = queue.shift();
        if (ready) settle(ready);
        else wait(takers, stops, settle, reject);
      }),
    waiting: () => takers.length,
  };
}

/** A taker that was stopped is out of the line: what comes then is for the next. */
function wait(
  takers: Taker[],
  stops: readonly AbortSignal[],
  settle: Taker,
  reject: (reason: Error) => void,
): void {
  const over = new AbortController();
  const take: Taker = (arrived) => {
    over.abort();
    settle(arrived);
  };
  takers.push(take);
  onceAborted(stops, over.signal, (reason) => {
    over.abort();
    takers.splice(takers.indexOf(take), 1);
    reject(reason);
  });
}
