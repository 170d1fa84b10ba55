import { describe, expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, localDate } from '#domain/time.ts';
import type { DayTableView } from '#reports/day-table/view.ts';
import { addDays } from '#reports/period/dates.ts';
import { bg, device, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { trendsView } from './reports/trends.ts';

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

  it('is open below ten days, of which one that was not over is none', () => {
    const ten = climbing.slice(4);
    expect(cell(trendsView(of(ten)), 'change', 'meter-mean')).toBe('↗ +21.0');
    expect(cell(trendsView(of(ten.slice(1))), 'change', 'meter-mean')).toBe('—');
    const read = `${dates[13]}T13:00:00Z`;
    expect(cell(trendsView(of(ten, read)), 'change', 'meter-mean')).toBe('—');
  });
});

describe('what is printed of it', () => {
  it('is an arrow alone where chance would do as much', () => {
    const restless = climbing.map((one, i) => ({ ...one, ...bg(150 + (i % 2) * 20 + (i % 3)) }));
    expect(cell(trendsView(of(restless)), 'change', 'meter-mean')).toBe('→');
  });

  it('leaves out what no device told of, and nobody typed', () => {
    const titles = (events: readonly DeviceEvent[]) =>
      trendsView(of(events)).groups.map(({ title }) => title);
    expect(titles(climbing)).toEqual(['Meter']);
    expect(titles([event(`${FROM}T12:00`, { kind: 'note', text: 'x' })])).toEqual([]);
  });
});

describe('a small change, and a meter read before the pump', () => {
  it('is never printed as nothing', () => {
    const one = (i: number) => bg(5 + i / 140, { unit: 'mmol/L' });
    const slow = dates.map((date, i) => event(`${date}T12:00`, one(i)));
    const mmol = { preferences: preferences({ unit: 'mmol/L' }) };
    const view = trendsView(of(slow, '2026-11-20T12:00Z', mmol));
    expect(cell(view, 'change', 'meter-mean')).toBe('↗ +0.05');
  });

  it('is said to be smaller than what is printed where it is', () => {
    const slow = dates.map((date, i) =>
      event(`${date}T12:00`, bg(5 + i / 2800, { unit: 'mmol/L' })),
    );
    const mmol = { preferences: preferences({ unit: 'mmol/L' }) };
    const view = trendsView(of(slow, '2026-11-20T12:00Z', mmol));
    expect(cell(view, 'change', 'meter-mean')).toBe('↗ +< 0.01');
  });

  it('takes a day of the meter for over by the meter alone', () => {
    const devices = [
      device({ lastRead: instant(Date.parse(`${dates[13]}T13:00:00Z`)) }),
      device({ key: 'paradigm:754:1', lastRead: instant(Date.parse('2026-11-20T12:00Z')) }),
    ];
    const view = trendsView(of(climbing.slice(4), '', { devices }));
    expect(cell(view, 'change', 'meter-mean')).toBe('—');
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
