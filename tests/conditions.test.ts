import { describe, expect, it } from 'vitest';
import { type ReportPage, reportPages } from '#app/report-address.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { addDays } from '#reports/period/dates.ts';
import { trendsView } from './reports/trends.ts';
import { type Condition, type ConditionName, conditions, fortnight } from './reports/conditions.ts';
import { markupOf, opened, periodOf } from './reports/drawn.ts';
import { sensorLife } from './reports/life.ts';

// Every report on every kind of life: nothing breaks, nothing is made up, everything adds up.

const names = Object.keys(conditions) as ConditionName[];
const drawn = async (page: ReportPage, life: Condition): Promise<string> =>
  markupOf((await opened(page, periodOf(life))).body());

/** What a report needs, one of them, so as not to be empty; of a report that is not listed only `nothing` is looked at. */
const needs: Partial<Readonly<Record<ReportPage, readonly ('sensor' | 'meter' | 'pump')[]>>> = {
  profile: ['sensor', 'meter', 'pump'],
  variability: ['sensor'],
  'modal-day': ['sensor', 'meter', 'pump'],
  overlay: ['sensor', 'meter', 'pump'],
  'sensor-meter': ['sensor', 'meter', 'pump'],
  logbook: ['sensor', 'meter', 'pump'],
  trends: ['sensor', 'meter', 'pump'],
  adherence: ['sensor', 'meter', 'pump'],
  meals: ['sensor', 'meter', 'pump'],
  episodes: ['sensor', 'meter', 'pump'],
  data: ['sensor', 'meter', 'pump'],
  sets: ['pump'],
  alarms: ['pump'],
};

/** Which kinds of records a life has. A pump's calculations hold readings that were typed in. */
const has = ({ sensor, devices }: Condition) => ({
  sensor: sensor.length > 0,
  meter: devices.some(({ device }) => device.family === 'contour'),
  pump: devices.some(({ key }) => key.startsWith('paradigm')) && !isOnlySensor(devices, sensor),
});
const isOnlySensor = (devices: Condition['devices'], sensor: Condition['sensor']): boolean =>
  devices.length === 1 && sensor.length > 0;

describe.each(reportPages)('%s', (page) => {
  it.each(names)('of %s opens, and is empty only where there is nothing for it', async (name) => {
    const life = conditions[name];
    const report = await opened(page, periodOf(life));
    const needed = needs[page];
    const there = has(life);
    if (needed) expect(report.isEmpty).toBe(!needed.some((kind) => there[kind]));
    const tools = report.tools();
    const markup = markupOf(report.body()) + (tools ? markupOf(tools) : '');
    expect(markup).not.toMatch(/NaN|undefined|Infinity|\[object|\bnull\b/);
  });

  it('says the same of what is told twice', async () => {
    if (page === 'data') return;
    const twice = await drawn(page, conditions['everything twice']);
    expect(twice).toBe(await drawn(page, conditions.everything));
  });
});

/** Percentages in tenths: a share below 1 % is printed with a decimal (C15). */
const sumOf = (shares: readonly string[]): number =>
  shares.reduce((sum, share) => sum + Math.round(10 * Number(share)), 0);
const measured = names.filter((name) => conditions[name].sensor.length > 0);

it.each(measured)('the five ranges of %s add up to 100', async (name) => {
  const bar = await drawn('profile', conditions[name]);
  const shares = [...bar.matchAll(/class="share">([\d.]+) %/g)].map(([, share = '']) => share);
  expect(shares.length).toBe(5);
  expect(sumOf(shares)).toBe(1000);
});

/** The cells of one column group of the trends, day by day. */
function cellsOf(life: Condition, ids: readonly string[]): readonly (readonly string[])[] {
  const { groups, rows } = trendsView(periodOf(life));
  const columns = groups.flatMap((group) => group.columns);
  const at = ids.map((id) => columns.findIndex((column) => column.id === id));
  return rows.map(({ cells }) => at.map((index) => cells[index] ?? ''));
}

it.each(measured)('the days of %s are fourteen, and each adds up to 100', (name) => {
  const days = cellsOf(conditions[name], ['sensor-below', 'sensor-in', 'sensor-above']);
  expect(days.length).toBe(14);
  for (const shares of days) expect(sumOf(shares)).toBe(1000);
});

it.each([
  ['a day of 23 hours', 6, 276, 23],
  ['a day of 25 hours', 6, 300, 25],
] as const)('%s has the readings and the length of its hours', (name, n, readings, hours) => {
  const period = periodOf(conditions[name]);
  const day = period.allDays()[n]!;
  expect((day.end - day.start) / 3_600_000).toBe(hours);
  expect(cellsOf(conditions[name], ['sensor-n'])[n]).toEqual([String(readings)]);
  expect(period.ms() / 3_600_000).toBe(13 * 24 + hours);
});

const activeOf = async (life: Condition): Promise<number> => {
  const markup = await drawn('profile', life);
  const [, share = ''] = /Sensor active, of these days[^%]*?([\d.]+)<[^%]*%/s.exec(markup) ?? [];
  return Number(share);
};

it('no more time is measured than there is where sensors overlap', async () => {
  const once = await activeOf(conditions.everything);
  expect(once).toBeGreaterThan(98);
  expect(await activeOf(conditions['two sensors and two pumps at once'])).toBeLessThanOrEqual(100);
  expect(await activeOf(conditions['sensors of 1, 5 and 15 minutes'])).toBeLessThanOrEqual(100);
});

/** Both shares of time that a profile prints: of the window, and from the first reading to the last. */
async function sharesOfTime(life: Condition): Promise<readonly number[]> {
  const markup = await drawn('profile', life);
  const found = [...markup.matchAll(/Sensor active, [^<]*[^%]*?([\d.]+)<[^%]*%/gs)];
  return found.map(([, share = '']) => Number(share));
}

it.each(measured)(
  'sensors of %s were worn as much of the window as from end to end',
  async (name) => {
    const [window = 0, ends = 0, ...more] = await sharesOfTime(conditions[name]);
    expect(more).toEqual([]);
    expect(window).toBeGreaterThan(98);
    expect(Math.abs(ends - window)).toBeLessThanOrEqual(0.2);
  },
);

it('a day of 25 hours says so beside its number', async () => {
  const markup = await drawn('profile', conditions['a day of 25 hours']);
  expect(markup).toMatch(/class="date" aria-hidden="true">25 +\(25 h\)</);
});

it.each(['sets', 'alarms', 'variability'] as const)(
  '%s says where it has its facts from where it has none',
  async (page) => {
    const { empty } = await opened(page, periodOf(conditions['meter only']));
    expect(markupOf(empty()!)).toMatch(/^<p>[^<]* (read from|made of) [^<]+<\/p>\n$/);
  },
);

it('names the line of a GMI where there is one', async () => {
  const line = '</svg>GMI of the 90 days before';
  const key = fortnight.traces[0]!.device;
  const worn = { key, from: addDays(fortnight.from, -80), days: 94, every: 15 };
  const readings = sensorLife(worn).filter((event) => event.kind === 'sensor-glucose');
  const long = { ...fortnight, traces: [deviceTrace(key, readings)] };
  expect(await drawn('a1c', long)).toContain(line);
  const short = await drawn('a1c', fortnight);
  expect(short).toContain('</svg>Lab HbA1c');
  expect(short).not.toContain(line);
});

const ofSensors = reportPages.filter((page) => !/^(sets|alarms|data|a1c|packet)$/.test(page));

it.each(ofSensors)(
  '%s says whose readings are in no number where two sensors were worn',
  async (page) => {
    const said = /Two sensors at once: ([^<]*)/;
    const [two, mixed, one] = await Promise.all(
      (
        [
          'two sensors and two pumps at once',
          'sensors of 1, 5 and 15 minutes',
          'everything twice',
        ] as const
      ).map(async (name) => said.exec(await drawn(page, conditions[name]))?.[1]),
    );
    // Fourteen days of 288, less two hours of two days in which both were changed.
    expect(two).toBe('3,984 readings of Paradigm Veo 754 …4321 are in no number here. ');
    // Two days of 96, and one that follows the last of the other sensor by five minutes.
    expect(mixed).toBe('193 readings of Paradigm 522 …1111 are in no number here. ');
    expect(one).toBeUndefined();
  },
);

it('a reading each minute weighs no more than one each quarter of an hour', () => {
  const mixed = cellsOf(conditions['sensors of 1, 5 and 15 minutes'], ['sensor-in', 'sensor-n']);
  const even = cellsOf(conditions.everything, ['sensor-in', 'sensor-n']);
  for (const [n, [share = '']] of mixed.entries())
    expect(Math.abs(Number(share) - Number(even[n]?.[0])), `day ${n + 1}`).toBeLessThanOrEqual(2);
  expect(mixed[0]?.[1]).toBe('1440');
  expect(mixed[12]?.[1]).toBe('96');
});
