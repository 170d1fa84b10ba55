import { describe, expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, localDate } from '#domain/time.ts';
import type { DayTableView } from '#reports/day-table/view.ts';
import { addDays } from '#reports/period/dates.ts';
import { trendsView } from '#reports/trends/trends-view.ts';
import { bg, device, event } from './reports/day-events.ts';
import { period } from './reports/period.ts';

const FROM = localDate('2026-11-02');
const dates = Array.from({ length: 14 }, (_, i) => addDays(FROM, i));
const cell = ({ groups, rows, foot }: DayTableView, row: string, id: string) => {
  const i = groups.flatMap(({ columns }) => columns).findIndex((column) => column.id === id);
  return (foot.find((one) => one.id === row) ?? rows.find((one) => one.date === row))?.cells[i];
};
/** One meter reading a day at noon, 3 mg/dL higher each day. */
const climbing: readonly DeviceEvent[] = dates.map((date, i) =>
  event(`${date}T12:00`, bg(100 + 3 * i)),
);
const readUntil = (lastRead: string) => ({
  devices: [device({ lastRead: instant(Date.parse(lastRead)) })],
});
const of = (events = climbing, lastRead = '2026-11-20T12:00Z', changed = {}) =>
  period(FROM, dates[13]!, events, { ...readUntil(lastRead), ...changed });

describe('where the days tend to', () => {
  it('is said by the week, with the sign of it', () => {
    expect(cell(trendsView(of()), 'change', 'meter-mean')).toBe('↗ +21.0');
    const falling = climbing.map((one, i) => ({ ...one, ...bg(200 - 2 * i) }));
    expect(cell(trendsView(of(falling)), 'change', 'meter-mean')).toBe('↘ −14.0');
  });

  it('goes by the dates, though only some weekdays were chosen', () => {
    const filter = { weekdays: [1, 2, 3, 4, 5], hours: null };
    expect(
      cell(trendsView(of(climbing, '2026-11-20T12:00Z', { filter })), 'change', 'meter-mean'),
    ).toBe('↗ +21.0');
  });

  it('leaves out a day that was not over, and is open below ten days', () => {
    const spoilt = [...climbing.slice(0, 13), event(`${dates[13]}T01:00`, bg(40))];
    const read = `${dates[13]}T02:00:00Z`;
    expect(cell(trendsView(of(spoilt, read)), 'change', 'meter-mean')).toBe('↗ +21.0');
    expect(cell(trendsView(of(climbing.slice(5))), 'change', 'meter-mean')).toBe('—');
  });
});

describe('the parts of the day', () => {
  const day = dates[0]!;
  const events = [
    event(`${day}T07:00`, bg(100)),
    event(`${day}T08:00`, bg(200)),
    event(`${day}T23:30`, bg(60)),
  ];
  const view = trendsView(period(day, day, events, readUntil('2026-11-20T12:00Z')), 'dayparts');

  it('have a row each, and all of them are in the last', () => {
    const n = view.rows.map(({ part, cells }) => `${part} ${cells[1]}`);
    expect(n).toEqual(['Night 0', 'Breakfast 2', 'Lunch 0', 'Dinner 0', 'Evening 1']);
    expect(view.rows[1]?.cells[0]).toBe('150');
    expect(cell(view, 'all', 'meter-n')).toBe('3');
  });

  it('leave out those of which nothing was chosen', () => {
    const filter = { weekdays: [], hours: [6, 11] } as const;
    const chosen = period(day, day, events, { filter, ...readUntil('2026-11-20T12:00Z') });
    expect(trendsView(chosen, 'dayparts').rows.map(({ part }) => part)).toEqual(['Breakfast']);
  });
});
