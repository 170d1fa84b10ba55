import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, localDate } from '#domain/time.ts';
import { piecesOf } from './stretch.ts';

const first = localDate('2016-02-25');
const days = (count: number) => ({ from: first, to: addDays(first, count - 1) });
const lengths = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2_900_000 }));

it('goes on where the piece before ended, from the first date to the last', () => {
  fc.assert(
    fc.property(lengths, (count) => {
      const pieces = piecesOf(days(count));
      expect(pieces[0]?.from).toBe(first);
      expect(pieces.at(-1)!.to).toBe(days(count).to);
      pieces.forEach(({ from, to }, i) => {
        expect(Date.parse(from)).toBeLessThanOrEqual(Date.parse(to));
        if (i > 0) expect(from).toBe(addDays(pieces[i - 1]?.to ?? first, 1));
      });
    }),
  );
});

it('asks for ten dates at a time, and never too often', () => {
  expect(piecesOf(days(10)).length).toBe(1);
  expect(piecesOf(days(11)).length).toBe(2);
  expect(piecesOf(days(365)).length).toBe(37);
  expect(piecesOf(days(100 * 365)).length).toBeLessThanOrEqual(400);
});

it('has nothing to ask for where the end comes before the beginning', () => {
  expect(piecesOf({ from: first, to: addDays(first, -1) })).toEqual([]);
});
