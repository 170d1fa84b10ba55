import { beforeEach, expect, it, vi } from 'vitest';
import { dayAhead } from '#app/daily-summary.ts';
import { readAhead } from '#app/day/day-source.ts';
import { defaultPreferences } from '#domain/preferences.ts';
import { localDate, zone } from '#domain/time.ts';

const here = vi.hoisted(() => ({ value: { page: 'day' } as { page: string; date?: string } }));
vi.mock('#app/route.ts', () => ({ route: here }));
vi.mock('#app/day/day-page.tsx', () => ({ DayPage: () => null }));
vi.mock('#app/day/day-source.ts', () => ({ readAhead: vi.fn<typeof readAhead>(async () => {}) }));

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const theirs = defaultPreferences(zone('Asia/Kolkata'));
const days = [localDate('2026-11-20'), localDate('2026-11-24')];
const begin = (stored: { theirs: typeof theirs; days: typeof days }) =>
  dayAhead(anna, Promise.resolve(stored));

beforeEach(() => vi.mocked(readAhead).mockClear());

it.each([
  ['the latest day with anything', { page: 'day' }, '2026-11-24'],
  ['the day of the address', { page: 'day', date: '2026-11-20' }, '2026-11-20'],
])('%s is read ahead, in the zone of the person', async (_what, route, date) => {
  here.value = route;
  await begin({ theirs, days });
  expect(vi.mocked(readAhead).mock.calls).toEqual([[anna, date, 'Asia/Kolkata']]);
});

it.each([
  ['another page', { page: 'profile' }, days],
  ['nobody who has a day', { page: 'day' }, []],
])('nothing is read ahead for %s', async (_what, route, stored) => {
  here.value = route;
  await begin({ theirs, days: stored });
  expect(readAhead).not.toHaveBeenCalled();
});
