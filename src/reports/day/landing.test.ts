import { expect, it } from 'vitest';
import { instant, localDate, zone } from '#domain/time.ts';
import { landingDay } from './landing.ts';

const now = instant(Date.parse('2026-11-24T23:30:00Z'));
const days = (...dates: string[]) => dates.map(localDate);
const land = (...dates: string[]) => landingDay(days(...dates), now, zone('UTC'));

it('is the latest day up to tomorrow', () => {
  expect(land('2026-11-20', '2026-11-24', '2099-01-01')).toBe('2026-11-24');
  expect(land('2026-11-24', '2026-11-25', '2026-11-26')).toBe('2026-11-25');
});

it('is the last day where all are in the future, and none where there is none', () => {
  expect(land('2098-01-01', '2099-01-01')).toBe('2099-01-01');
  expect(land()).toBeUndefined();
});
