import { afterEach, expect, it, vi } from 'vitest';
import { shareTouches } from './touches.ts';

const opened: { readonly end: () => void }[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.end();
});

/** A tab on a clock that is set by hand, and how often it was told of a touch. */
function tab() {
  const state = { now: 0, told: 0 };
  const touches = shareTouches(
    () => state.now,
    () => void state.told++,
  );
  opened.push(touches);
  return { state, touches };
}

it('tells the other tabs that somebody is here, and not itself', async () => {
  const [one, other, third] = [tab(), tab(), tab()];
  one.touches.share();
  await vi.waitUntil(() => other.state.told === 1 && third.state.told === 1);
  expect(one.state.told).toBe(0);
});

it('tells it every five seconds at most', async () => {
  const [one, other] = [tab(), tab()];
  for (const now of [0, 1, 4_999, 5_000, 9_000, 10_001]) {
    one.state.now = now;
    one.touches.share();
  }
  await vi.waitUntil(() => other.state.told === 3);
  other.touches.share();
  await vi.waitUntil(() => one.state.told === 1);
  expect(other.state.told).toBe(3);
});

it('tells it at once again where the clock was set back', async () => {
  const [one, other] = [tab(), tab()];
  one.state.now = 3_600_000;
  one.touches.share();
  one.state.now = 0;
  one.touches.share();
  await vi.waitUntil(() => other.state.told === 2);
  expect(one.state.told).toBe(0);
});
