import { beforeAll, describe, expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, localDate, wallTimeOf } from '#domain/time.ts';
import { dataView } from '#reports/data-table/data-view.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { overviewInSteps } from '#reports/overview/overview.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { addDays } from '#reports/period/dates.ts';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { trendsView } from './reports/trends.ts';
import { withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { mergeDays } from '#store/days.ts';
import { localDateOf } from '#time/zone.ts';
import { type CsvOrder, exportCsv } from '#workers/exporting-csv.ts';
import { type Condition, conditions } from './reports/conditions.ts';
import { BERLIN, READ } from './reports/day-events.ts';
import { inOneGo } from '#reports/steps.ts';
import { periodOf } from './reports/drawn.ts';

const PERSON = 'csv';

/** What a person who takes the file along has: each line by the names of its columns. */
type Line = Readonly<Record<string, string>>;

async function store({ sensor, events, devices }: Condition): Promise<void> {
  await removeView(PERSON);
  for (const { key, device } of devices) {
    const own = [...events, ...sensor].filter((event) => event.device === key);
    const filed = own.map((event) => ({ event, local: localDateOf(event.at, BERLIN) }));
    const clock = { device: wallTimeOf(READ), host: READ };
    const capture = {
      device,
      clock,
      zone: BERLIN,
      id: captureId(key),
      complete: true,
      sections: 1,
    };
    await withView(PERSON, (view) => mergeDays(view, { capture, filed, clockSkewMs: 0 }, BERLIN));
  }
}

const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );

async function readLines(order: CsvOrder): Promise<readonly Line[]> {
  const file = await withView(PERSON, (view) => exportCsv(view, order));
  const [head = '', ...lines] = (await file.text()).trimEnd().split('\r\n');
  const names = head.replace('\uFEFF', '').split(',');
  return lines.map((line) => Object.fromEntries(cellsOf(line).map((cell, i) => [names[i], cell])));
}

const linesOf = ({ from, to }: Condition): Promise<readonly Line[]> =>
  readLines({ from: addDays(from, -2), to: addDays(to, 1), filter: everything });

/** The record that a line tells of; glucose stands in the columns, all else in its fields. */
function eventOf(line: Line, order: number): DeviceEvent {
  const glucose = /glucose|calibration/.test(line['kind']!);
  return {
    ...(JSON.parse(line['fields']!) as object),
    ...(glucose && { value: Number(line['value']), unit: line['unit'] }),
    ...(line['limit'] && { limit: line['limit'] }),
    kind: line['kind'],
    at: instant(Date.parse(line['time_utc']!)),
    device: line['device'],
    id: line['id'],
    order,
  } as unknown as DeviceEvent;
}

/** The same days, made again of nothing but the file. */
function again(life: Condition, lines: readonly Line[]): Condition {
  const all = lines.map(eventOf);
  const sensor = all.filter((event) => event.kind === 'sensor-glucose');
  const of = (key: string) => sensor.filter(({ device }) => device === key);
  return {
    ...life,
    traces: life.traces.map(({ device }) => deviceTrace(device, of(device))),
    events: all.filter(({ kind }) => kind !== 'sensor-glucose'),
  };
}

describe.each(['everything', 'a day of 25 hours', 'everything twice'] as const)('%s', (name) => {
  const life = conditions[name];
  let lines: readonly Line[];
  beforeAll(async () => {
    await store(life);
    lines = await linesOf(life);
  });

  it('the file holds all that overview, profile and trends are made of', () => {
    const [stored, copied] = [periodOf(life), periodOf(again(life, lines))];
    expect(trendsView(copied)).toEqual(trendsView(stored));
    expect(inOneGo(profileInSteps(copied))).toEqual(inOneGo(profileInSteps(stored)));
    expect(inOneGo(overviewInSteps(copied))).toEqual(inOneGo(overviewInSteps(stored)));
  });

  it('the numbers of each day are those a spreadsheet finds in the file', () => {
    const { rows, groups } = trendsView(periodOf(life));
    const ids = groups.flatMap(({ columns }) => columns).map(({ id }) => id);
    for (const { date, cells } of rows) {
      const cell = (id: string) => cells[ids.indexOf(id)];
      const on = lines.filter((line) => line['time_local']!.startsWith(date));
      const glucose = on.filter(({ kind }) => kind === 'sensor-glucose').map(glucoseOf);
      const within = glucose.filter((value) => value >= 70 && value <= 180);
      expect(cell('sensor-n'), date).toBe(String(glucose.length));
      expect(cell('sensor-mean')?.split(' ')[0], date).toBe(String(Math.round(mean(glucose))));
      const share = (100 * within.length) / glucose.length;
      expect(Math.abs(Number(cell('sensor-in')) - share), date).toBeLessThanOrEqual(0.5);
      expect(Number(cell('carbs')), date).toBe(
        sum(on.map(({ fields }) => fieldOf(fields, 'carbs'))),
      );
      expect(Number(cell('bolus')?.split(' ')[0]), date).toBeCloseTo(bolusOf(on), 6);
    }
  });
});

const glucoseOf = ({ limit, mg_dl }: Line): number =>
  limit === 'LO' ? 39 : limit === 'HI' ? 401 : Number(mg_dl);
const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0);
const mean = (all: readonly number[]): number => sum(all) / all.length;
const fieldOf = (fields: string | undefined, name: string): number =>
  (JSON.parse(fields ?? '{}') as Readonly<Record<string, number>>)[name] ?? 0;
const bolusOf = (lines: readonly Line[]): number =>
  sum(
    lines
      .filter(({ kind }) => kind === 'bolus')
      .map(({ value, fields }) => Number(value) + fieldOf(fields, 'extendedDelivered')),
  );

const night = { weekdays: [], hours: [22, 6] } as const;
const weekend = { weekdays: [6, 7], hours: null } as const;
const weekdayMorning = { weekdays: [1, 2, 3], hours: [6, 11] } as const;

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

/** Tells a record from every other, in a file and in a table. */
const nameOf = (at: number | string, kind = '', device = ''): string =>
  `${new Date(at).toISOString()} ${kind} ${device}`;

describe.each(['everything', 'a day of 25 hours', 'a day of 23 hours'] as const)(
  'under a filter, %s',
  (name) => {
    const life = conditions[name];
    beforeAll(() => store(life));

    it.each([
      ['nothing left out', everything, undefined],
      ['one kind', everything, 'meter-glucose'],
      ['hours over midnight', night, undefined],
      ['weekdays', weekend, undefined],
      ['all at once', weekdayMorning, 'sensor-glucose'],
      ['a kind that there is none of', night, 'lab-a1c'],
    ] as const)('the file has the rows of the table: %s', async (_, filter, kind) => {
      const { from, to } = life;
      const table = dataView(periodOf(life).with(filter), kind).entries;
      const lines = await readLines({ from, to, filter, kind });
      const written = lines.map((line) => nameOf(line['time_utc']!, line['kind'], line['device']));
      const shown = table.map((entry) => nameOf(entry.at, entry.kind, entry.device));
      expect(written.toSorted(byText)).toEqual(shown.toSorted(byText));
      expect(shown.length > 0).toBe(kind !== 'lab-a1c');
    });
  },
);

it('a date that nobody asked for is not in the file', async () => {
  await store(conditions.everything);
  const day = localDate('2026-11-12');
  const file = await withView(PERSON, (view) =>
    exportCsv(view, { from: day, to: day, filter: everything }),
  );
  const lines = (await file.text()).trimEnd().split('\r\n').slice(1);
  expect(lines.length).toBeGreaterThan(288);
  expect(lines.every((line) => line.split(',')[1]?.startsWith(day))).toBe(true);
});
