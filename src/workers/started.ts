import type { Remote } from 'comlink';
import { Failure, type FailureCode } from '#domain/failure.ts';
import { trusted } from './trusted.ts';

/** A worker that may end before it has answered. */
export interface Started<Api> {
  readonly worker: Worker;
  /** Rejects too where the worker was ended, broke, or could not be started at all. */
  readonly ask: <T>(work: (remote: Remote<Api>) => Promise<T>) => Promise<T>;
  readonly end: (reason: string, code?: FailureCode) => void;
}

const running = new Set<Started<unknown>['end']>();

/** Ends every worker of this page, whatever it is at: who waits for one is told this code. */
export function endWorkers(reason: string, code: FailureCode): void {
  for (const end of running) end(reason, code);
}

/** Starts a worker; `onEnd` forgets it, so that the next question starts another. */
export function startWorker<Api>(url: string, name: string, onEnd: () => void): Started<Api> {
  const worker = new Worker(trusted(url), { type: 'module', name });
  let end: Started<Api>['end'] = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (reason, code = 'internal') => {
      worker.terminate();
      running.delete(end);
      onEnd();
      reject(new Failure(code, reason));
    };
  });
  ended.catch(() => undefined);
  running.add(end);
  worker.addEventListener('error', ({ message }) =>
    end(`the ${name} worker broke: ${message || 'it could not be started'}`),
  );
  const remote = import('./askable.ts').then(({ askable }) => askable<Api>(worker));
  remote.catch((thrown: unknown) => end(String(thrown)));
  return { worker, ask: (work) => Promise.race([remote.then(work), ended]), end };
}
