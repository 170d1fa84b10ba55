import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { instant, localDate } from '#domain/time.ts';
import { type OverviewView, overviewInSteps } from '#reports/overview/overview.ts';
import type { PeriodInput } from '#reports/period/period.ts';
import { bg, device, event, preferences, READ } from './reports/day-events.ts';
import { inOneGo } from '#reports/steps.ts';
import { period } from './reports/period.ts';

const view = (events: readonly DeviceEvent[], changed: Partial<PeriodInput> = {}) =>
  inOneGo(
    overviewInSteps(
      period('2026-11-01', '2026-11-30', events, { devices: [device()], ...changed }),
    ),
  );

/** The numbers of a row for 7, 14 and 30 days. */
const row = ({ tables }: OverviewView, table: string, id: string): readonly string[] =>
  tables
    .find((one) => one.id === table)
    ?.rows.find((one) => one.id === id)
    ?.cells.map(({ text }) => text) ?? [];

/** Sensor readings every 5 minutes of the last `days` days up to the end of 30 November in Berlin. */
function sensor(days: number, valueAt: (daysBeforeEnd: number) => number): DeviceTrace {
  const end = Date.UTC(2026, 10, 30, 23);
  const length = days * 288;
  const at = Float64Array.from({ length }, (_, i) => end - (length - i) * 300_000);
  return {
    device: 'guardian:1:1',
    at,
    value: at.map((moment) => valueAt((end - moment) / 86_400_000)),
    mmol: new Uint8Array(length),
    limit: new Uint8Array(length),
  };
}

it('shows windows of a sensor side by side, GMI only where there is enough', () => {
  // 100 in the last week, 200 in the two before it; nothing before that
  const found = view([], { traces: [sensor(21, (ago) => (ago <= 7 ? 100 : 200))] });
  expect(row(found, 'sensor', 'mean')).toEqual(['100', '150', '167']);
  expect(row(found, 'sensor', 'in')).toEqual(['100', '50', '33']);
  expect(row(found, 'sensor', 'above')).toEqual(['0', '50', '67']);
  expect(row(found, 'sensor', 'below')).toEqual(['0', '0', '0']);
  expect(row(found, 'sensor', 'active')).toEqual(['100', '100', '70']);
  expect(row(found, 'sensor', 'gmi')[0]).toBe('—');
  expect(row(found, 'sensor', 'gmi')[1]).toBe('6.9');
  const gmi = found.tables[0]?.rows.find(({ id }) => id === 'gmi');
  expect(gmi?.remark).toBe('needs 14 days with readings for 70 % of the time');
  expect(gmi?.cells[0]?.how.rule).toContain('has 7 days, 100 %');
  expect(row(found, 'meter', 'mean')).toEqual([]);
});

it('counts meter readings, and says that their share is one of readings', () => {
  const events = [
    event('2026-11-30T08:00', bg(100)),
    event('2026-11-30T12:00', bg(200)),
    event('2026-11-20T12:00', bg(150)),
    event('2026-11-05T12:00', bg(60)),
    event('2026-11-30T13:00', bg(300, { control: true })),
  ];
  const found = view(events);
  expect(found.tables.map(({ id }) => id)).toEqual(['meter']);
  expect(row(found, 'meter', 'per-day')).toEqual(['0.3', '0.2', '0.1']);
  expect(row(found, 'meter', 'mean')).toEqual(['150', '150', '128']);
  expect(row(found, 'meter', 'in')).toEqual(['50', '67', '50']);
  expect(found.tables[0]?.rows.at(-1)?.label).toContain('of readings');
  expect(found.tables[0]?.rows[0]?.cells[0]?.how.leftOut).toEqual(['1 test with control solution']);
});

it('speaks in the unit that was chosen, and changes no share with it', () => {
  const traces = [sensor(30, (ago) => (ago <= 1 ? 60 : 126))];
  const mgdl = view([], { traces });
  const mmol = view([], { traces, preferences: preferences({ unit: 'mmol/L' }) });
  expect(row(mmol, 'sensor', 'mean')[2]).toBe('6.9');
  expect(row(mmol, 'sensor', 'below')).toEqual(['14', '7', '3']);
  for (const id of ['in', 'below', 'above', 'cv', 'gmi', 'active'])
    expect(row(mmol, 'sensor', id)).toEqual(row(mgdl, 'sensor', id));
});

it('tells the last change of the infusion set, and its age when the pump was read', () => {
  const lastRead = instant(Date.UTC(2026, 10, 30, 7));
  const pump = { key: 'paradigm:722:1', device: { family: 'paradigm', model: '722', serial: '1' } };
  const devices = [device({ ...pump, name: 'Paradigm 722', lastRead, complete: false })];
  const prime = { kind: 'prime', type: 'cannula', units: 0.5 } as const;
  const events = [
    event('2026-11-25T08:00', prime, { device: pump.key }),
    event('2026-11-28T08:00', prime, { device: pump.key }),
    event('2026-11-29T08:00', { ...prime, type: 'tubing' }, { device: pump.key }),
  ];
  const { sets, readOuts, tables } = view(events, { devices });
  expect(sets).toHaveLength(1);
  expect(sets[0]).toMatchObject({ at: Date.UTC(2026, 10, 28, 7), ageMs: 48 * 3_600_000 });
  expect(sets[0]?.until).toBe('read-out');
  const [before] = view(events, { devices, to: localDate('2026-11-29') }).sets;
  expect(before).toMatchObject({ ageMs: 40 * 3_600_000, until: 'window' });
  expect(sets[0]?.how.counted).toBe(2);
  expect(readOuts[0]).toMatchObject({ name: 'Paradigm 722', isWhole: false, at: lastRead });
  expect(tables).toEqual([]);
});

it('is empty but whole where nothing was measured', () => {
  const found = view([]);
  expect(found).toMatchObject({ tables: [], sets: [] });
  expect(found.readOuts[0]).toMatchObject({ at: READ, skewMs: 30_000, isWhole: true });
  expect(view([], { devices: [] }).readOuts).toEqual([]);
});
