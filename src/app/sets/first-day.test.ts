import { expect, it } from 'vitest';
import { firstDayOfWeek } from './first-day.ts';

it('is that of the region, also where only a language is named', () => {
  expect(firstDayOfWeek('de-DE')).toBe(1);
  expect(firstDayOfWeek('en-GB')).toBe(1);
  expect(firstDayOfWeek('en-US')).toBe(7);
  expect(firstDayOfWeek('en')).toBe(7);
});
