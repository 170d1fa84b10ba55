import { expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import type { Settings } from '#domain/event.ts';
import { speak } from '#domain/language.ts';
import { dataView } from '#reports/data-table/data-view.ts';
import { detailsOf } from '#reports/data-table/details.ts';
import { rowsOf } from '#reports/data-table/rows.ts';
import { wornPump } from '../tools/bench/worn-pump.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { SENSOR, sensorFrom } from './reports/sensor-days.ts';

const events = [
  event('2026-11-23T08:00', bg(99)),
  event('2026-11-24T08:00', bg(100)),
  event('2026-11-24T08:07', { kind: 'bolus', shape: 'normal', programmed: 2, delivered: 1.5 }),
];
const traces = [sensorFrom('2026-11-24T08:00', '2026-11-24T08:15', (i) => 120 + i)];
const day = (changed = {}) => period('2026-11-24', '2026-11-24', events, { traces, ...changed });

it('counts every record of the window, sensor readings too', () => {
  const { counts, total } = dataView(day());
  expect(total).toBe(5);
  expect(counts).toEqual([
    { kind: 'sensor-glucose', n: 3 },
    { kind: 'meter-glucose', n: 1 },
    { kind: 'bolus', n: 1 },
  ]);
});

it('shows devices that do not count as well', () => {
  const uncounted = [SENSOR, events[0]!.device];
  expect(dataView(day({ preferences: preferences({ uncounted }) })).total).toBe(5);
});

it('shows one kind, and still counts all', () => {
  const view = dataView(day(), 'bolus');
  expect(view.total).toBe(5);
  expect(rowsOf(view, 500)).toMatchObject([
    { clock: '08:07', kind: 'Bolus', value: '1.5 U', details: 'normal, programmed 2 U' },
  ]);
});

it('names the settings of a read-out, of many the first', () => {
  const details = (settings: Settings['settings']) => {
    const said = event('2026-11-24T09:00', { kind: 'settings', settings });
    return rowsOf(dataView(period('2026-11-24', '2026-11-24', [said])), 1)[0]?.details;
  };
  expect(details({ maxBolus: 10 })).toBe('Max bolus');
  expect(details({ maxBolus: 12, previousMaxBolus: 10 })).toBe('Max bolus');
  expect(
    details({
      maxBolus: 10,
      maxBasal: 2,
      actionHours: 4,
      autoOffHours: 0,
      keypadLocked: false,
      a: 1,
    }),
  ).toBe('Max bolus, Max basal rate, Active insulin time, Auto-off and 2 more');
});

it('puts the newest first and makes no more rows than asked', () => {
  const clocks = rowsOf(dataView(day()), 3).map(({ clock }) => clock);
  expect(clocks).toEqual(['08:10', '08:07', '08:05']);
});

it('gives a reading as reported, beyond its limit in its own word', () => {
  const high = event('2026-11-24T09:00', bg(33.3, { unit: 'mmol/L', limit: 'HI' }));
  const [row] = rowsOf(dataView(period('2026-11-24', '2026-11-24', [high])), 1);
  expect(row).toMatchObject({ value: 'HI (limit 33.3 mmol/L)', device: 'Contour Next USB …5678' });
});

it('marks the second pass of the hour that came twice', () => {
  const twice = ['2026-10-25T00:30Z', '2026-10-25T01:30Z'].map((at) =>
    event('2026-10-25T02:30', bg(100), { at: Date.parse(at) as never }),
  );
  const rows = rowsOf(dataView(period('2026-10-25', '2026-10-25', twice)), 2);
  expect(rows.map(({ clock }) => clock)).toEqual(['02:30ᵇ', '02:30']);
});

it('says what a device wrote into its log in the language that is spoken', () => {
  addGerman();
  const { events: told } = wornPump(20, Date.UTC(2026, 10, 25, 15, 42, 10));
  const log = told.filter((one) => one.kind === 'notice' || ('state' in one && one.state));
  expect(new Set(log.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  const english = log.map(detailsOf);
  speak('de');
  const german = log.map(detailsOf);
  speak('en');
  expect(german.filter((text, i) => text === english[i])).toEqual([]);
});
