import { Failure } from '#domain/failure.ts';

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error(String(reason));

/** Calls back at once when one of `stops` has aborted, and not after `over` has. */
export function onceAborted(
  stops: readonly AbortSignal[],
  over: AbortSignal,
  act: (reason: Error) => void,
): void {
  for (const stop of stops) {
    if (over.aborted) return;
    if (stop.aborted) act(asError(stop.reason));
    else stop.addEventListener('abort', () => act(asError(stop.reason)), { signal: over });
  }
}

/** The promise's own end, or the reason of the first signal that aborts. */
function unless<T>(promise: Promise<T>, stops: readonly AbortSignal[]): Promise<T> {
  const over = new AbortController();
  const stopped = new Promise<never>((_resolve, reject) => {
    onceAborted(stops, over.signal, reject);
  });
  return Promise.race([promise, stopped]).finally(() => over.abort());
}

/**
 * As the call itself ends, or with the reason of the first of `stops` that aborts, or with
 * `no-response` after `ms`: a call to a device may never settle.
 */
export function within<T>(
  call: Promise<T>,
  ms: number,
  name: string,
  stops: readonly AbortSignal[] = [],
): Promise<T> {
  const late = new AbortController();
  const timer = setTimeout(
    () => late.abort(new Failure('no-response', `${name} did not settle in ${ms} ms`)),
    ms,
  );
  return unless(call, [...stops, late.signal]).finally(() => clearTimeout(timer));
}
