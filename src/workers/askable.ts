import { type Remote, wrap } from 'comlink';
import { carryFailures } from './failures.ts';

/** Comes with the first question to a worker, which no first picture waits for. */
export function askable<Api>(worker: Worker): Remote<Api> {
  carryFailures();
  return wrap<Api>(worker);
}
