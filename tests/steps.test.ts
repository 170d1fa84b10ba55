import { expect, it } from 'vitest';
import { advance, inOneGo, type Steps } from '#reports/steps.ts';

/** Adds up to `n`, a step for each number; `seen` holds those that were added so far. */
function* sum(n: number, seen: number[] = []): Steps<number> {
  for (let i = 1; i <= n; i++) {
    seen.push(i);
    yield;
  }
  return seen.reduce((a, b) => a + b, 0);
}

it('goes through all steps without a pause', () => {
  expect(inOneGo(sum(4))).toBe(10);
  expect(inOneGo(sum(0))).toBe(0);
});

it('stops after the step at which something else is due, and goes on from there', () => {
  const seen: number[] = [];
  const steps = sum(4, seen);
  expect(advance(steps, () => seen.length >= 3).done).toBe(false);
  expect(seen).toEqual([1, 2, 3]);
  expect(advance(steps, () => true).done).toBe(false);
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(advance(steps, () => true)).toEqual({ done: true, value: 10 });
});

it('takes one step at least, however much is due', () => {
  const seen: number[] = [];
  advance(sum(2, seen), () => true);
  expect(seen).toEqual([1]);
});
