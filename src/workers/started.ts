import type { Remote } from 'comlink';
import { Failure } from '#domain/failure.ts';
import { trusted } from './trusted.ts';

/** A worker that may end before it has answered. */
export interface Started<Api> {
  readonly worker: Worker;
  /** Rejects too where the worker was ended, broke, or could not be started at all. */
  readonly ask: <T>(work: (remote: Remote<Api>) => Promise<T>) => Promise<T>;
  readonly end: (reason: string) => void;
}

/** Starts a worker; `onEnd` forgets it, so that the next question starts another. */
export function startWorker<Api>(url: string, name: string, onEnd: () => void): Started<Api> {
  const worker = new Worker(trusted(url), { type: 'module', name });
  let end: Started<Api>['end'] = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      worker.terminate();
      onEnd();
      reject(new Failure('internal', reason));
    };
  });
  ended.catch(() => undefined);
  worker.addEventListener('error', ({ message }) =>
    end(`the ${name} worker broke: ${message || 'it could not be started'}`),
  );
  const remote = import('./askable.ts').then(({ askable }) => askable<Api>(worker));
  remote.catch((thrown: unknown) => end(String(thrown)));
  return { worker, ask: (work) => Promise.race([remote.then(work), ended]), end };
}
