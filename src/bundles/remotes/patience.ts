import { Failure } from '#domain/failure.ts';
import type { Answer, Network } from './network.ts';

const TRIES = 4;
/** Milliseconds before the second try; twice as long before each that follows. */
const FIRST_PAUSE = 500;

/** An answer that may be another one in a moment, whatever its status says. */
export interface Tried extends Answer {
  readonly isPassing?: boolean;
}

/** What a place says when it may well do it in a moment: busy, locked, starting, a slip. */
const PASSING = new Set([408, 423, 425, 429, 500, 502, 503, 504]);

const isLost = (thrown: unknown): boolean =>
  thrown instanceof Failure && thrown.code === 'remote-unreachable';

/** Up to half as long again, so that two browsers do not knock in step for ever. */
const pauseBefore = (attempt: number): number =>
  FIRST_PAUSE * 2 ** (attempt - 1) * (1 + Math.random() / 2);

/**
 * Asks again where that may help, four times in all. Whatever is asked here has the same effect once and
 * twice: files have one writer and the same bytes under the same name. Gives the last answer.
 */
export async function persist<T extends Tried>(
  network: Network,
  attempt: () => Promise<T>,
): Promise<T> {
  const never = new AbortController().signal;
  for (let tried = 1; tried < TRIES; tried++) {
    try {
      const answer = await attempt();
      if (!answer.isPassing && !PASSING.has(answer.status)) return answer;
    } catch (thrown) {
      if (!isLost(thrown)) throw thrown;
    }
    await network.sleep(pauseBefore(tried), never);
  }
  return attempt();
}
