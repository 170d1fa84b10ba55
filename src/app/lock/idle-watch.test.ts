import { expect, it } from 'vitest';
import { IdleWatch, type Work } from './idle-watch.ts';

const MINUTE = 60_000;

interface State {
  now: number;
  limit: number | undefined;
  work: Work;
  locked: number;
  isAsked: boolean;
}

/** A watch on a clock that is set by hand. */
function watchOf(usual = 10 * MINUTE) {
  const state: State = { now: 0, limit: usual, work: undefined, locked: 0, isAsked: false };
  const watch = new IdleWatch({
    now: () => state.now,
    limit: () => state.limit,
    work: async () => state.work,
    lock: (isAsked) => {
      state.locked++;
      state.isAsked = isAsked;
    },
  });
  const lookAt = async (now: number) => {
    state.now = now;
    await watch.look();
    return state.locked;
  };
  return { state, watch, lookAt };
}

it('locks when nobody touched anything for the whole time, and not before', async () => {
  const { state, lookAt } = watchOf();
  expect(await lookAt(10 * MINUTE - 1)).toBe(0);
  expect(await lookAt(10 * MINUTE)).toBe(1);
  expect(state.isAsked).toBe(false);
});

it('counts from the last touch', async () => {
  const { state, watch, lookAt } = watchOf();
  state.now = 9 * MINUTE;
  expect(watch.touch()).toBe(true);
  expect(await lookAt(18 * MINUTE)).toBe(0);
  expect(await lookAt(19 * MINUTE)).toBe(1);
});

it('takes no touch that comes too late: a computer that slept locks before it shows anything', async () => {
  const { state, watch, lookAt } = watchOf();
  state.now = 8 * 60 * MINUTE;
  expect(watch.touch()).toBe(false);
  expect(await lookAt(state.now)).toBe(1);
});

it('never locks by itself where that was chosen', async () => {
  const { state, lookAt } = watchOf();
  state.limit = undefined;
  expect(await lookAt(7 * 24 * 60 * MINUTE)).toBe(0);
});

it('goes by a time that is chosen meanwhile', async () => {
  const { state, lookAt } = watchOf(30 * MINUTE);
  expect(await lookAt(6 * MINUTE)).toBe(0);
  state.limit = 5 * MINUTE;
  expect(await lookAt(6 * MINUTE)).toBe(1);
});

it('counts from the end of a reading: its outcome can be looked at', async () => {
  const { state, lookAt } = watchOf();
  state.work = 'used';
  for (let minute = 1; minute <= 40; minute++) expect(await lookAt(minute * MINUTE)).toBe(0);
  state.work = undefined;
  expect(await lookAt(50 * MINUTE - 1)).toBe(0);
  expect(await lookAt(50 * MINUTE)).toBe(1);
});

it('waits for an exchange, and no longer: one by itself every quarter of an hour is nobody there', async () => {
  const { state, lookAt } = watchOf();
  state.work = 'waits';
  expect(await lookAt(12 * MINUTE)).toBe(0);
  state.work = undefined;
  expect(await lookAt(12 * MINUTE + 1)).toBe(1);
});

it('asked to, locks at once, also where it never does by itself', async () => {
  const { state, watch } = watchOf();
  state.limit = undefined;
  await watch.ask();
  expect(state).toMatchObject({ locked: 1, isAsked: true });
});

it('asked to in the middle of a reading, locks as soon as that has ended', async () => {
  const { state, watch, lookAt } = watchOf();
  state.work = 'used';
  await watch.ask();
  expect(await lookAt(MINUTE)).toBe(0);
  state.work = undefined;
  expect(await lookAt(MINUTE + 1)).toBe(1);
  expect(await lookAt(MINUTE + 2)).toBe(1);
});
