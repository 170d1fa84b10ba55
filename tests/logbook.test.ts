import { describe, expect, it } from 'vitest';
import { deviceKey } from '#domain/capture.ts';
import { type DeviceEvent, eventId, type Fact } from '#domain/event.ts';
import { instant, zone } from '#domain/time.ts';
import { logbookView } from '#reports/logbook/logbook-view.ts';
import type { LogbookView, LogMark } from '#reports/logbook/view.ts';
import { trendsView } from './reports/trends.ts';
import { bg, device, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import * as made from './reports/pump-events.ts';
import { sensorFrom } from './reports/sensor-days.ts';

const { pump, rate, square } = made;
const NEW_YORK = zone('America/New_York');

/** `07:12 142 low`: a mark as it would be read. */
const read = ({ clock, text, remark }: LogMark): string =>
  [clock, text, remark].filter(Boolean).join(' ');
/** What stands in each column of a day that holds anything. */
const written = ({ columns, rows }: LogbookView, day = 0): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (rows[day]?.cells ?? []).flatMap(({ marks }, i) =>
      marks.length > 0 ? [[columns[i]!.id, marks.map(read).join(', ')]] : [],
    ),
  );
/** What ends each row, in one column. */
function total({ totals, rows }: LogbookView, id: string): readonly (string | undefined)[] {
  const i = totals.findIndex((one) => one.id === id);
  return rows.map((row) => row.totals[i]);
}

const on = (time: string, fact: Fact) => pump(`2026-11-24T${time}`, fact);
const steady = [22, 23, 24, 25, 26].map((day) => pump(`2026-11-${day}T00:00`, rate(1)));
const calculated = on('07:20', made.wizard({ carbs: 45 }));
const events: readonly DeviceEvent[] = [
  ...steady,
  event('2026-11-24T07:12', bg(142, { meal: 'before' })),
  event('2026-11-24T07:40', bg(53)),
  event('2026-11-24T12:30', bg(181)),
  event('2026-11-24T13:30', bg(90, { control: true })),
  event('2026-11-24T23:30', bg(20, { limit: 'LO' })),
  calculated,
  on('07:21', made.bolus({ programmed: 5, delivered: 4.5, wizard: calculated.id })),
  on('23:00', square(2, 120)),
  on('18:00', { kind: 'note', text: 'Sensor itched' }),
];
const of = (all: readonly DeviceEvent[] = events, changed = {}) =>
  period('2026-11-24', '2026-11-25', all, changed);

describe('the hours', () => {
  it('hold each reading, meal and bolus at its hour, with its range in words', () => {
    expect(written(logbookView(of(), 'grid'))).toEqual({
      7: '07:12 142 before a meal, 07:20 45 g, 07:21 4.5 U, 07:40 53 very low',
      12: '12:30 181 high',
      23: '23:00 2 U square, 23:30 LO very low',
    });
  });

  it('end in the numbers of the trends: no control solution, a spread bolus by its part', () => {
    const view = logbookView(of(), 'grid');
    const trends = trendsView(of());
    const column = (id: string) => {
      const i = trends.groups.flatMap(({ columns }) => columns).findIndex((one) => one.id === id);
      return trends.rows.map(({ cells }) => cells[i]);
    };
    expect(total(view, 'meter-n')).toEqual(['4', '0']);
    expect(total(view, 'meter-n')).toEqual(column('meter-n'));
    expect(total(view, 'meter-mean')).toEqual(['125', '—']);
    expect(total(view, 'carbs')).toEqual(column('carbs'));
    expect(total(view, 'bolus')).toEqual(['5.5', '1']);
    expect(column('bolus').map((text) => text?.split(' ')[0])).toEqual(['5.5', '1']);
  });

  it('hold what two meters measured on one day, and count both', () => {
    const other = deviceKey({ family: 'contour', model: '7800', serial: '99-4321' });
    const second = [
      event('2026-11-24T07:13', bg(150), { device: other }),
      event('2026-11-24T09:00', bg(100), { device: other }),
    ];
    const first = [event('2026-11-24T07:12', bg(142)), event('2026-11-24T08:00', bg(88))];
    const of2 = (changed = {}) => logbookView(of([...first, ...second], changed), 'grid');
    expect(written(of2())).toEqual({ 7: '07:12 142, 07:13 150', 8: '08:00 88', 9: '09:00 100' });
    expect([total(of2(), 'meter-n')[0], total(of2(), 'meter-mean')[0]]).toEqual(['4', '120']);
    const alone = of2({ preferences: preferences({ uncounted: [other] }) });
    expect([total(alone, 'meter-n')[0], total(alone, 'meter-mean')[0]]).toEqual(['2', '115']);
  });

  it('say a test once that a pump repeats', () => {
    const linked = on('07:13', bg(142, { entry: 'linked' }));
    expect(written(logbookView(of([...events, linked]), 'grid'))[7]).toBe(
      written(logbookView(of(), 'grid'))[7],
    );
  });

  it('are those that were chosen', () => {
    const filter = { weekdays: [], hours: [22, 8] } as const;
    const view = logbookView(of(events, { filter }), 'grid');
    expect(view.columns.map(({ head }) => head).join(' ')).toBe('00 01 02 03 04 05 06 07 22 23');
    expect(Object.keys(written(view))).toEqual(['7', '23']);
  });

  it('hold both passes of an hour that clocks show twice, and mark one that they skip', () => {
    const at = (utc: string) => ({ at: instant(Date.parse(utc)) });
    const twice = [
      { ...event('2026-10-25T02:30', bg(100)), ...at('2026-10-25T00:30Z') },
      { ...event('2026-10-25T02:31', bg(110)), ...at('2026-10-25T01:31Z') },
    ];
    const autumn = logbookView(period('2026-10-25', '2026-10-25', twice), 'grid');
    expect(written(autumn)).toEqual({ 2: '02:30 100, 02:31ᵇ 110' });
    expect(autumn.rows[0]?.cells.some(({ isSkipped }) => isSkipped)).toBe(false);
    const skipped = (view: LogbookView) =>
      view.columns.flatMap(({ id }, i) => (view.rows[0]?.cells[i]?.isSkipped ? [id] : []));
    const spring = logbookView(period('2026-03-29', '2026-03-29', []), 'grid');
    expect(skipped(spring)).toEqual(['2']);
    const zoned = { zone: NEW_YORK };
    const march = logbookView(period('2026-03-08', '2026-03-08', [], zoned), 'grid');
    expect(skipped(march)).toEqual(['2']);
  });
});

describe('the sensor by the hour', () => {
  const trace = sensorFrom('2026-11-24T06:00', '2026-11-24T08:00', (i) => (i < 12 ? 60 : 200));

  it('is the mean of what was measured in it; an hour without stays empty', () => {
    const view = logbookView(of(steady, { traces: [trace] }), 'sensor');
    expect(written(view)).toEqual({ 6: '60 low', 7: '200 high' });
    expect(total(view, 'sensor-mean')).toEqual(['130', '—']);
  });

  it('opens for somebody without a meter, and is not there for one without a sensor', () => {
    expect(logbookView(of(steady, { traces: [trace] })).show).toBe('sensor');
    expect(logbookView(of()).show).toBe('grid');
    expect(logbookView(of(), 'sensor').show).toBe('grid');
  });
});

describe('the diary', () => {
  it('writes all of it into the parts of the day of this person', () => {
    expect(written(logbookView(of(), 'diary'))).toEqual({
      breakfast: '07:12 142 before a meal, 07:20 45 g, 07:21 4.5 U, 07:40 53 very low',
      lunch: '12:30 181 high',
      dinner: '18:00 Sensor itched',
      evening: '23:00 2 U square, 23:30 LO very low',
    });
  });

  it('keeps a night that runs over midnight on its own date', () => {
    const dayparts = [
      { id: 'night', from: 1320, to: 360 },
      { id: 'lunch', from: 360, to: 1320 },
    ] as const;
    const view = logbookView(of(events, { preferences: preferences({ dayparts }) }), 'diary');
    expect(written(view)['night']).toBe('23:00 2 U square, 23:30 LO very low');
  });

  it('has no column for a part of the day of which nothing was chosen', () => {
    const filter = { weekdays: [], hours: [22, 8] } as const;
    const view = logbookView(of(events, { filter }), 'diary');
    expect(view.columns.map(({ id }) => id)).toEqual(['night', 'breakfast', 'evening']);
    expect(written(view)['breakfast']).toContain('07:40');
  });

  it('says in words how hard somebody exercised', () => {
    const run = on('17:00', { kind: 'exercise', minutes: 30, intensity: 'Low' });
    const { dinner } = written(logbookView(of([...events, run]), 'diary'));
    expect(dinner).toBe('17:00 Exercise 30 min low, 18:00 Sensor itched');
  });

  it('offers what a person typed for correction, and nothing else', () => {
    const typed: DeviceEvent = {
      ...event('2026-11-24T09:00', { kind: 'carbs', grams: 20 }),
      id: eventId('typed', '2026-11-24', 'x'),
      home: '2026-11-24' as NonNullable<DeviceEvent['home']>,
    };
    const view = logbookView(of([...events, typed]), 'diary');
    const marks = view.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.marks));
    expect(marks.filter(({ entry }) => entry).map(read)).toEqual(['09:00 20 g']);
  });

  it('opens with nothing in it, to be written into', () => {
    const empty = of([], { devices: [device()] });
    expect(logbookView(empty, 'diary').isEmpty).toBe(false);
    expect(logbookView(empty).isEmpty).toBe(true);
  });

  it('speaks the unit of the person', () => {
    const view = logbookView(of(events, { preferences: preferences({ unit: 'mmol/L' }) }), 'diary');
    expect(written(view)['breakfast']).toContain('07:12 7.9 before a meal');
  });
});
