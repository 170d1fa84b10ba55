import { describe, expect, it } from 'vitest';
import { bandPath, linePath, stepPath } from './path.ts';
import { linear } from './scale.ts';

describe('a path', () => {
  it('breaks where there is no point', () => {
    expect(linePath([[0, 1], [1, 2.04], null, [3, 4]])).toBe('M0 1L1 2M3 4');
  });

  it('keeps a height up to the next point', () => {
    expect(
      stepPath([
        [0, 5],
        [10, 7],
      ]),
    ).toBe('M0 5H10V7');
  });

  it('goes back along the lower line', () => {
    expect(
      bandPath(
        [
          [0, 1],
          [9, 2],
        ],
        [
          [0, 5],
          [9, 6],
        ],
      ),
    ).toBe('M0 1L9 2L9 6L0 5Z');
    expect(bandPath([], [])).toBe('');
  });
});

it('a scale draws what is beyond its ends at the end', () => {
  const y = linear([0, 350], [100, 0]);
  expect([y(0), y(175), y(401), y(-3)]).toEqual([100, 50, 0, 100]);
});
