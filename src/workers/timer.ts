import { type Remote, wrap } from 'comlink';
import type { TimerWorker } from './timer.worker.ts';
import url from './timer.worker.ts?worker&url';
import { trusted } from './trusted.ts';

/** Resolves after `ms`; rejects with the signal's reason when that aborts first. */
type Sleep = (ms: number, signal: AbortSignal) => Promise<void>;

/** Beyond this a pause is patience, and a second more does no harm. */
const PRECISE_MS = 1000;

/**
 * A sleep that keeps time when the tab is hidden too. There Chromium fires a page's timers once a
 * second, which turns the 15 ms between two frames of a meter into half an hour for its memory; the
 * timers of a worker go on.
 */
export const sleep: Sleep = (ms, signal) =>
  document.hidden && ms < PRECISE_MS ? ring(ms, signal) : wait(ms, signal);

const wait: Sleep = (ms, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });

/** The worker's word, or an abort; the page's own timer stays behind as a spare. */
async function ring(ms: number, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const spare = wait(PRECISE_MS, AbortSignal.any([signal, over.signal]));
  try {
    await Promise.race([clock().wait(ms), spare]);
  } finally {
    over.abort();
    spare.catch(() => undefined);
  }
}

let remote: Remote<TimerWorker> | undefined;

const clock = (): Remote<TimerWorker> =>
  (remote ??= wrap<TimerWorker>(new Worker(trusted(url), { type: 'module', name: 'timer' })));
