import { expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import type { Alarm, DeviceEvent } from '#domain/event.ts';
import { speak } from '#domain/language.ts';
import { wallTimeText } from '#domain/time.ts';
import { alarmsView } from '#reports/alarms/alarms-view.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { conditions } from './reports/conditions.ts';
import { preferences } from './reports/day-events.ts';
import { alarm, pump } from './reports/episode-facts.ts';
import { periodOf } from './reports/drawn.ts';
import { period } from './reports/period.ts';

const low: Alarm = { ...alarm(102, 'low glucose', 'sensor'), value: 62, unit: 'mg/dL' };
const cleared = (at: string): Alarm => ({
  ...alarm(4, 'no delivery'),
  cleared: wallTimeText(`2026-11-${at}`),
});
const log: readonly DeviceEvent[] = [
  pump('2026-11-24T03:00', low),
  pump('2026-11-24T09:00', cleared('24T09:03:00')),
  pump('2026-11-25T23:59', low),
  pump('2026-11-26T00:00', alarm(4, 'no delivery')),
];
const of = (show?: string, changed = {}) =>
  alarmsView(period('2026-11-24', '2026-11-26', log, changed), show);
const texts = (view: ReturnType<typeof of>) => view.group.figures.map(({ text }) => text);

it('lists every alarm by its day, latest first', () => {
  const { days, total } = of();
  expect(total).toBe(4);
  expect(days.map(({ date, number }) => [date, number])).toEqual([
    ['2026-11-26', '1 alarm'],
    ['2026-11-25', '1 alarm'],
    ['2026-11-24', '2 alarms'],
  ]);
  expect(
    days[2]?.rows.map(({ clock, name, originName, value, cleared: c }) => [
      clock,
      name,
      originName,
      value,
      c,
    ]),
  ).toEqual([
    ['09:00', 'No delivery', 'Pump', '', 'cleared after 3 min'],
    ['03:00', 'Low glucose', 'Sensor', '62 mg/dL', ''],
  ]);
  expect(days[0]?.rows[0]?.cleared).toBe('no record of clearing');
});

it('counts by what they said, and a day', () => {
  const view = of();
  expect(view.types.map(({ show, count }) => [show, count])).toEqual([
    ['sensor-102', 2],
    ['pump-4', 2],
  ]);
  // 4 over 3 days; one of two alarms of the pump was cleared, after 3 min.
  expect(texts(view)).toEqual(['4', '1.3', '3 min']);
});

it('shows one type alone, and counts all of them still', () => {
  const view = of('pump-4');
  expect(view.days.map(({ rows }) => rows.length)).toEqual([1, 1]);
  expect(view.types.map(({ count }) => count)).toEqual([2, 2]);
  expect(texts(view)[0]).toBe('2');
  expect(of('pump-99').days).toEqual([]);
});

it('takes the chosen hours only', () => {
  expect(of(undefined, { filter: { ...everything, hours: [0, 6] } }).total).toBe(2);
});

it('shows a value in the unit of the page', () => {
  const mmol = of('sensor-102', { preferences: preferences({ unit: 'mmol/L' }) });
  expect(mmol.days[0]?.rows[0]?.value).toBe('3.4 mmol/L');
});

it('speaks German', () => {
  addGerman();
  speak('de');
  const { days } = of();
  speak('en');
  expect(days[2]?.rows[0]?.cleared).toBe('nach 3 min quittiert');
});

it('is nothing where none rang', () => {
  expect(alarmsView(period('2026-11-24', '2026-11-26', [])).total).toBe(0);
});

it('names the device of each alarm where several rang, also where one type is shown', () => {
  const twice = periodOf(conditions['two sensors and two pumps at once']);
  const devicesOf = (show?: string) =>
    alarmsView(twice, show).days.flatMap(({ rows }) => rows.map(({ device }) => device));
  expect(new Set(devicesOf())).toEqual(new Set(['Paradigm 522 …1111', 'Paradigm Veo 754 …4321']));
  expect(devicesOf('pump-4')).not.toContain('');
  expect(of().days.flatMap(({ rows }) => rows.map(({ device }) => device))).toEqual([
    '',
    '',
    '',
    '',
  ]);
});
