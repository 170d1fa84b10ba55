import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Failure } from '#domain/failure.ts';
import { lookUntil } from './look-until.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Looks at something that is whole, half or broken, one after the other. */
function looking(...outcomes: readonly (boolean | Failure)[]) {
  const left = new AbortController();
  const seen: boolean[] = [];
  let looks = 0;
  const look = async () => {
    const outcome = outcomes[looks++] ?? false;
    if (typeof outcome !== 'boolean') throw outcome;
    return outcome;
  };
  const done = lookUntil(look, (isWhole) => seen.push(isWhole), left.signal);
  return { left, seen, done, looks: () => looks };
}

it('what is whole is looked at once', async () => {
  const { seen, done, looks } = looking(true);
  await done;
  expect([seen, looks(), vi.getTimerCount()]).toEqual([[true], 1, 0]);
});

it('what is half done is looked at again until it is whole: nobody has to come back to be told', async () => {
  const { seen, done } = looking(false, false, true);
  await vi.advanceTimersByTimeAsync(1999);
  expect(seen).toEqual([false]);
  await vi.advanceTimersByTimeAsync(1);
  expect(seen).toEqual([false, false]);
  await vi.advanceTimersByTimeAsync(2000);
  await done;
  expect([seen, vi.getTimerCount()]).toEqual([[false, false, true], 0]);
});

it('looks no more once its page is gone', async () => {
  const { left, seen, done, looks } = looking(false, true);
  await vi.advanceTimersByTimeAsync(0);
  left.abort();
  await done;
  expect([seen, looks(), vi.getTimerCount()]).toEqual([[false], 1, 0]);
});

it('says nothing of somebody who is no longer shown', async () => {
  const { left, seen, done } = looking(true);
  left.abort();
  await done;
  expect(seen).toEqual([]);
});

it('ends with what a look fails with', async () => {
  const { done } = looking(new Failure('storage-unavailable', ''));
  await expect(done).rejects.toMatchObject({ code: 'storage-unavailable' });
});
