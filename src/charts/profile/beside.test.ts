import { expect, it } from 'vitest';
import { areaBeside } from './beside.ts';

it('an area begins and ends where the line crosses the limit', () => {
  const line = [
    [0, 10],
    [10, 30],
    [20, 10],
  ] as const;
  expect(areaBeside(line, 20, 'under')).toBe('M5 20L5 20L10 30L15 20L15 20Z');
  expect(areaBeside(line, 40, 'under')).toBe('');
});
