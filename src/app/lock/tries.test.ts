import { expect, it } from 'vitest';
import { pauseAfter, Tries } from './tries.ts';

it.each([
  [0, 0],
  [4, 0],
  [5, 5],
  [6, 10],
  [7, 20],
  [10, 160],
  [11, 300],
  [12, 300],
  [5000, 300],
])('after %d wrong ones nothing is tried for %d s', (wrong, seconds) => {
  expect(pauseAfter(wrong)).toBe(seconds * 1000);
});

function triesAt(start: number) {
  const clock = { now: start };
  const tries = new Tries(() => clock.now);
  const addWrong = (times: number) => {
    for (let time = 0; time < times; time++) tries.addWrong();
  };
  return { clock, tries, addWrong };
}

it('counts whole seconds down to the next try', () => {
  const { clock, tries, addWrong } = triesAt(1_000);
  addWrong(4);
  expect(tries.secondsLeft()).toBe(0);
  addWrong(1);
  expect(tries.secondsLeft()).toBe(5);
  clock.now += 1;
  expect(tries.secondsLeft()).toBe(5);
  clock.now += 4_000;
  expect(tries.secondsLeft()).toBe(1);
  clock.now += 999;
  expect(tries.secondsLeft()).toBe(0);
});

it('grows with each further wrong one, and not by waiting', () => {
  const { clock, tries, addWrong } = triesAt(0);
  addWrong(5);
  clock.now += 3_600_000;
  expect(tries.secondsLeft()).toBe(0);
  addWrong(1);
  expect(tries.secondsLeft()).toBe(10);
});

it('begins anew after the right one', () => {
  const { tries, addWrong } = triesAt(0);
  addWrong(7);
  tries.forget();
  expect(tries.secondsLeft()).toBe(0);
  addWrong(4);
  expect(tries.secondsLeft()).toBe(0);
});
