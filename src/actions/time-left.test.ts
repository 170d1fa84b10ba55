import { expect, it } from 'vitest';
import { timeLeft } from './time-left.ts';

const clock = () => {
  const at = { ms: 0 };
  return { at, left: timeLeft(() => at.ms) };
};

it('says nothing before it has seen some progress, nor without a total', () => {
  const { at, left } = clock();
  expect(left(0, 100)).toBeUndefined();
  at.ms = 100;
  expect(left(5, 100)).toBeUndefined();
  at.ms = 1000;
  expect(left(10)).toBeUndefined();
});

it('is exact at an even pace', () => {
  const { at, left } = clock();
  left(0, 1000);
  for (let done = 10; done <= 500; done += 10) {
    at.ms += 300;
    left(done, 1000);
  }
  expect(left(500, 1000)).toBe(15);
  expect(left(1000, 1000)).toBe(0);
});

it('follows a change of pace slowly', () => {
  const { at, left } = clock();
  left(0, 1000);
  at.ms = 1000;
  expect(left(100, 1000)).toBe(9);
  at.ms = 3000;
  const once = left(200, 1000);
  expect(once).toBeGreaterThan(8);
  expect(once).toBeLessThan(16);
});
