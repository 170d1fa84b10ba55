import { expect, it } from 'vitest';
import { listening } from './radio.ts';

const counts = { asked: 0, repeated: 0, unheard: 0, damaged: 0 };

it('calls a radio good that hears every question', () => {
  const receptionOf = listening();
  expect(receptionOf(counts)).toBe('good');
  expect(receptionOf({ ...counts, asked: 40 })).toBe('good');
});

it('calls it worse with each try in vain, and good again some answers later', () => {
  const receptionOf = listening();
  receptionOf({ ...counts, asked: 30 });
  const inVain = [1, 2, 3, 4, 5, 6].map((repeated) =>
    receptionOf({ ...counts, asked: 31, repeated, unheard: repeated }),
  );
  expect([...new Set(inVain)].slice(-2)).toEqual(['fair', 'poor']);
  expect(receptionOf({ ...counts, asked: 60, repeated: 6, unheard: 6 })).toBe('good');
});

it('counts damaged answers like unheard questions', () => {
  const receptionOf = listening();
  expect(receptionOf({ asked: 20, repeated: 10, unheard: 0, damaged: 10 })).not.toBe('good');
});
