import {
  type Arbitrary,
  array,
  assert,
  double,
  integer,
  oneof,
  option,
  property,
} from 'fast-check';
import { expect, it } from 'vitest';
import { trendOf } from './trend.ts';

const rising = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

it('is the median slope of all pairs of days, whatever one day does', () => {
  expect(trendOf(rising)).toEqual({ direction: 'up', perDay: 1 });
  expect(trendOf([...rising.slice(0, 9), 500])).toEqual({ direction: 'up', perDay: 1 });
  expect(trendOf(rising.toReversed())).toEqual({ direction: 'down', perDay: -1 });
});

it('knows how far apart two days are', () => {
  const withHoles = rising.flatMap((value) => [value, null]);
  expect(trendOf(withHoles)).toEqual({ direction: 'up', perDay: 0.5 });
});

it('tells nothing below ten days, nor of what never changes', () => {
  expect(trendOf(rising.slice(1))).toBeNull();
  expect(trendOf([...rising.slice(1), null, null])).toBeNull();
  expect(trendOf(rising.map(() => 7))).toEqual({ direction: 'level', perDay: 0 });
});

it('is level where chance alone would do as much, by hand', () => {
  // n = 10: the variance is 125, so that S must reach 23 (z = 22 / 11.18 = 1.968).
  // Each inversion takes 2 from the 45 of ten ascending days: 11 leave 23, 12 leave 21.
  const inversions = (days: readonly number[]) =>
    days.flatMap((a, i) => days.slice(i + 1).filter((b) => b < a)).length;
  const eleven = [5, 1, 2, 3, 4, 10, 9, 6, 7, 8];
  const twelve = [5, 1, 2, 3, 4, 10, 9, 6, 8, 7];
  expect([eleven, twelve].map(inversions)).toEqual([11, 12]);
  expect([eleven, twelve].map((days) => trendOf(days)?.direction)).toEqual(['up', 'level']);
});

it('is corrected for continuity, by hand', () => {
  // n = 16: the variance is 493.33. S = 44 alone would be z = 44 / 22.21 = 1.98, and is 43 / 22.21 = 1.94.
  // 38 inversions of 120 leave 44, 37 leave 46 (z = 45 / 22.21 = 2.03).
  const days = Array.from({ length: 16 }, (_, i) => i);
  const turned = [...days.slice(0, 9).toReversed(), ...days.slice(9)];
  const [a, b] = [turned.with(14, 15).with(15, 14), turned.with(14, 15).with(15, 14)];
  b[12] = 13;
  b[13] = 12;
  expect([turned, a, b].map((one) => trendOf(one)?.direction)).toEqual(['up', 'up', 'level']);
});

it('is level where the middle of all slopes is, though few days are clearly higher', () => {
  // Seven and three alike: S = 21, variance = (2250 − 7·6·19 − 3·2·11) / 18 = 77; z = 20 / 8.77 = 2.28.
  // 24 of the 45 pairs are of the same value.
  expect(trendOf([1, 1, 1, 1, 1, 1, 1, 2, 2, 2])).toEqual({ direction: 'level', perDay: 0 });
});

it('counts ties into the spread', () => {
  // Two runs of five with two inversions: S = 21; z = 20 / 9.57 = 2.09, and 20 / 11.18 = 1.79 without ties.
  expect(trendOf([1, 1, 1, 1, 2, 2, 1, 2, 2, 2])?.direction).toBe('up');
  // Two runs of five: S = 25, variance = (10·9·25 − 2·5·4·15) / 18 = 91.67; z = 24 / 9.57 = 2.51.
  expect(trendOf([1, 1, 1, 1, 1, 2, 2, 2, 2, 2])?.direction).toBe('up');
  // All but the last alike: S = 9, variance = (2250 − 9·8·23) / 18 = 33; z = 8 / 5.74 = 1.39.
  expect(trendOf([1, 1, 1, 1, 1, 1, 1, 1, 1, 2])?.direction).toBe('level');
});

it('has the slope in the middle of all, by the definition, with holes and ties and of any number of days', () => {
  const few = integer({ min: 60, max: 72 });
  const many = double({ min: 40, max: 400, noNaN: true });
  const day = (value: Arbitrary<number>) => option(value, { freq: 5 });
  const window = oneof(
    array(day(few), { minLength: 12, maxLength: 60 }),
    array(day(many), { minLength: 12, maxLength: 60 }),
  );
  assert(
    property(window, (values) => {
      const points = values.flatMap((value, i) => (value === null ? [] : [{ i, value }]));
      const slopes = points
        .flatMap((a, n) => points.slice(n + 1).map((b) => (b.value - a.value) / (b.i - a.i)))
        .toSorted((a, b) => a - b);
      const [left, right] = [(slopes.length - 1) >> 1, slopes.length >> 1];
      const middle = (slopes[left]! + slopes[right]!) / 2;
      expect(trendOf(values)?.perDay).toBe(points.length < 10 ? undefined : middle);
    }),
  );
});
