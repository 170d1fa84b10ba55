import { type Started, startWorker } from './started.ts';
import type { StrengthWorker } from './strength.worker.ts';
import strengthUrl from './strength.worker.ts?worker&url';

let judge: Started<StrengthWorker> | undefined;

const started = (): Started<StrengthWorker> =>
  (judge ??= startWorker(strengthUrl, 'strength', () => (judge = undefined)));

/** As `guessesLog10` of `judging.ts`, off the page's thread. Throws Failure where its lists cannot be fetched. */
export const judgePassphrase = async (
  passphrase: string,
  personal: readonly string[],
): Promise<number> => started().ask((remote) => remote.guessesLog10(passphrase, personal));

/** Nothing that was typed outlives the page it was typed on. */
export const endJudge = (): void => judge?.end('nobody types any more');
