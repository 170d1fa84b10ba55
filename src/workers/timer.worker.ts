import { expose } from 'comlink';
import { carryFailures } from './failures.ts';

const api = {
  wait: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
};
export type TimerWorker = typeof api;
carryFailures();
expose(api);
