import { describe, expect, it } from 'vitest';
import { instant, localDate, zone } from '#domain/time.ts';
import { chosenDays, everything, lengthOf, weekdayOf } from './chosen-days.ts';
import { isWithin, until } from './cut.ts';

const BERLIN = zone('Europe/Berlin');
const HOUR = 3_600_000;
const days = (from: string, to: string, filter = everything) =>
  chosenDays(localDate(from), localDate(to), BERLIN, filter);
const hoursOf = (found: ReturnType<typeof days>) =>
  found.map(({ spans }) => lengthOf(spans) / HOUR);

describe('chosen days', () => {
  it('are as long as they are: 23 and 25 hours where clocks change (C11)', () => {
    expect(hoursOf(days('2026-03-28', '2026-03-30'))).toEqual([24, 23, 24]);
    expect(hoursOf(days('2026-10-24', '2026-10-26'))).toEqual([24, 25, 24]);
  });

  it('are those of the weekdays asked for', () => {
    const weekend = days('2026-11-01', '2026-11-14', { weekdays: [6, 7], hours: null });
    expect(weekend.map(({ day }) => day.date)).toEqual([
      '2026-11-01',
      '2026-11-07',
      '2026-11-08',
      '2026-11-14',
    ]);
    expect(weekdayOf(localDate('2026-11-02'))).toBe(1);
  });

  it('give the hours asked for, by the local clock: the repeated hour twice', () => {
    const night = { weekdays: [], hours: [0, 6] as const };
    expect(hoursOf(days('2026-10-25', '2026-10-25', night))).toEqual([7]);
    expect(hoursOf(days('2026-03-29', '2026-03-29', night))).toEqual([5]);
  });

  it('give both ends of a day where the hours run over midnight', () => {
    const [day] = days('2026-11-10', '2026-11-10', { weekdays: [], hours: [22, 6] });
    expect(day?.spans.map(({ from, to }) => (to - from) / HOUR)).toEqual([6, 2]);
  });
});

it('what happens at midnight belongs to the new day (C12)', () => {
  const chosen = days('2026-11-10', '2026-11-10');
  const [start = 0, end = 0] = chosen.flatMap(({ day }) => [day.start, day.end]);
  const within = isWithin(chosen);
  expect([start - 1, start, end - 1, end].map((at) => within({ at: instant(at) }))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it('a stretch ends where nothing was read any more', () => {
  const spans = days('2026-11-10', '2026-11-11').flatMap((day) => day.spans);
  const end = Math.max(...spans.map(({ from }) => from)) + HOUR;
  expect(lengthOf(until(spans, end)) / HOUR).toBe(25);
  expect(until(spans, -Infinity)).toEqual([]);
});
