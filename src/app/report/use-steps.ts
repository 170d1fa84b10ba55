import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { advance, type Steps } from '#reports/steps.ts';
import { pause } from '#app/pause.ts';

/** What takes no longer than this is done at once, ms; longer work lets the page answer in between. */
const SLICE = 10;

/** What came of work that was begun, or how it failed. */
interface Made<T> {
  readonly of: Steps<T>;
  readonly result: () => T;
}

function slice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE;
  return advance(steps, () => performance.now() >= end);
}

async function finish<T>(steps: Steps<T>, signal: AbortSignal): Promise<T> {
  await pause();
  let step = slice(steps);
  while (!step.done) {
    await pause();
    signal.throwIfAborted();
    step = slice(steps);
  }
  return step.value;
}

/**
 * What comes of work in steps, begun anew where what it depends on changes; null until it is done.
 * Short work is done at once. What it throws is thrown where it is used.
 */
export function useSteps<T>(begin: () => Steps<T> | null, inputs: readonly unknown[]): T | null {
  const work = useMemo(() => {
    const steps = begin();
    return steps && { steps, first: slice(steps) };
  }, inputs);
  const [made, setMade] = useState<Made<T> | null>(null);
  useLayoutEffect(() => {
    if (!work || work.first.done) return undefined;
    const { steps: of } = work;
    const gone = new AbortController();
    const keep = (result: () => T) => !gone.signal.aborted && setMade({ of, result });
    finish(of, gone.signal).then(
      (value) => keep(() => value),
      (thrown: unknown) =>
        keep(() => {
          throw thrown;
        }),
    );
    return () => gone.abort();
  }, [work]);
  if (work?.first.done) return work.first.value;
  return work && made?.of === work.steps ? made.result() : null;
}
