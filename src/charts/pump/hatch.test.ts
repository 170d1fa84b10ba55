import { expect, it } from 'vitest';
import { roundTicks } from './axes.ts';
import { diagonals, dots } from './hatch.ts';

it('hatches on one raster, so that neighbours join', () => {
  const whole = diagonals({ x: 10, y: 10, width: 40, height: 20 }, 6);
  expect(whole.every(([x1, y1, x2, y2]) => x1 + y1 === x2 + y2 && (x1 + y1) % 6 === 0)).toBe(true);
  expect(whole.flat().every((n) => n >= 10 && n <= 50)).toBe(true);
  expect(whole).toHaveLength(10);
  const [left, right] = [
    dots({ x: 0, y: 0, width: 20, height: 12 }, 6),
    dots({ x: 20, y: 0, width: 20, height: 12 }, 6),
  ];
  expect([...left, ...right]).toHaveLength(dots({ x: 0, y: 0, width: 40, height: 12 }, 6).length);
});

it('numbers an axis in round steps, as many as fit', () => {
  expect(roundTicks(1.75, 5)).toEqual([0.5, 1, 1.5]);
  expect(roundTicks(2, 2)).toEqual([1, 2]);
  expect(roundTicks(4.7, 2)).toEqual([2, 4]);
  expect(roundTicks(10, 5)).toEqual([2, 4, 6, 8, 10]);
  expect(roundTicks(31.5, 4)).toEqual([10, 20, 30]);
  expect(roundTicks(0.3, 3)).toEqual([0.1, 0.2, 0.3]);
});
