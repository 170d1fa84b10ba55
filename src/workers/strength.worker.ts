import { expose } from 'comlink';
import { carryFailures } from './failures.ts';
import { guessesLog10 } from './judging.ts';

const api = {
  guessesLog10: async (...asked: Parameters<typeof guessesLog10>) => guessesLog10(...asked),
};
export type StrengthWorker = typeof api;
carryFailures();
expose(api);
