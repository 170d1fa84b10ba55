import { type Remote, wrap } from 'comlink';
import { Failure } from '#domain/failure.ts';
import { trusted } from './trusted.ts';

/** A worker, and what becomes of those who wait for it when it can no longer answer. */
export interface Started<Api> {
  readonly worker: Worker;
  readonly remote: Remote<Api>;
  /** Rejects when the worker was ended, broke, or could not be started at all. */
  readonly ended: Promise<never>;
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
  return { worker, remote: wrap<Api>(worker), ended, end };
}
