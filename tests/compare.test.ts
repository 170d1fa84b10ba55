import { describe, expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { localDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { compareView, type CompareView, isNothing } from '#reports/compare/compare-view.ts';
import { signed } from '#reports/compare/row.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { addDays } from '#reports/period/dates.ts';
import type { PeriodInput } from '#reports/period/period.ts';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { bg, device, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { inOneGo } from '#reports/steps.ts';
import { flat, sensorDays, type Stretch } from './reports/sensor-stretches.ts';

const DAY = 288;
const cgm = device({ key: 'cgm:1:1', device: { family: 'cgm', model: '1', serial: '1' } });

/** Days of the same readings round the clock, one behind the other. */
const days = (from: string, n: number, values: readonly number[] | number): readonly Stretch[] =>
  Array.from({ length: n }, (_, i) => ({
    from: `${addDays(localDate(from), i)}T00:00`,
    values: typeof values === 'number' ? flat(values, DAY) : values,
  }));

const over = (
  [from, to]: readonly [string, string],
  traces: readonly DeviceTrace[],
  events: readonly DeviceEvent[] = [],
  changed: Partial<PeriodInput> = {},
) => period(from, to, events, { traces, devices: [cgm, device()], ...changed });

const row = ({ tables }: CompareView, id: string) =>
  tables.flatMap(({ rows }) => rows).find((one) => one.id === id);
const texts = (view: CompareView, id: string) => {
  const found = row(view, id);
  return found && [...found.cells.map(({ text }) => text), found.difference, found.differenceUnit];
};

const own = ['2026-11-16', '2026-11-29'] as const;
const before = ['2026-11-02', '2026-11-15'] as const;
/** Two weeks at 200 and, before them, two at 100. */
const traces = [sensorDays([...days('2026-11-02', 14, 100), ...days('2026-11-16', 14, 200)])];

describe('two windows of a sensor', () => {
  const view = compareView(over(own, traces), over(before, traces));

  it('have each its number, and a difference with its unit', () => {
    expect(texts(view, 'mean')).toEqual(['200', '100', '+100.0', 'mg/dL']);
    expect(texts(view, 'gmi')).toEqual(['8.1', '5.7', '+2.39', 'points']);
    expect(texts(view, 'target')).toEqual(['0', '100', '−100.0', 'points']);
    expect(texts(view, 'high')).toEqual(['100', '0', '+100.0', 'points']);
    expect(texts(view, 'very-low')).toEqual(['0', '0', '0.0', 'points']);
    expect(texts(view, 'active')).toEqual(['100.0', '100.0', '0.00', 'points']);
    expect(texts(view, 'lbgi')).toEqual(['0.0', '0.5', '−0.48', '']);
    expect(texts(view, 'episodes-high')).toEqual(['0.1', '0.0', '+0.07', '']);
    expect(view.tables.map(({ id }) => id)).toEqual(['sensor']);
  });

  it('compare well, and say nothing about which is better', () => {
    expect(view.cautions).toEqual([]);
    expect(JSON.stringify(view)).not.toMatch(/better|worse|improve|good|should/i);
  });

  it('have their usual days in one picture, and a twin of it', () => {
    expect(view.windows.map(({ points }) => points.length)).toEqual([96, 96]);
    expect(view.moments).toHaveLength(24);
    expect(view.moments[7]?.text).toContain('07:00');
    expect(view.moments[7]?.text).toContain('median 200 mg/dL, middle half 200–200');
    expect(view.twin?.rows[0]).toEqual(['00:00', '200', '200–200', '100', '100–100']);
    expect(view.windows.map(({ days: text }) => text)).toEqual([
      '14 days, sensor readings on 14',
      '14 days, sensor readings on 14',
    ]);
  });

  it('change no share and no point with the unit', () => {
    const mmol = { preferences: preferences({ unit: 'mmol/L' }) } as const;
    const other = compareView(over(own, traces, [], mmol), over(before, traces, [], mmol));
    expect(texts(other, 'mean')).toEqual(['11.1', '5.6', '+5.55', 'mmol/L']);
    for (const id of ['target', 'high', 'gmi', 'cv', 'lbgi', 'active'])
      expect(texts(other, id), id).toEqual(texts(view, id));
  });
});

it('has for each window what its profile prints', () => {
  const wave = Array.from({ length: DAY }, (_, i) => 140 + Math.round(90 * Math.sin(i / 17)));
  const trace = [sensorDays([...days('2026-11-02', 14, wave), ...days('2026-11-18', 12, wave)])];
  const pair = [over(own, trace), over(before, trace)] as const;
  const view = compareView(...pair);
  pair.forEach((one, i) => {
    const profile = inOneGo(profileInSteps(one));
    const cell = (id: string) => row(view, id)?.cells[i]?.text;
    for (const { id, text } of profile.figures.filter((figure) => figure.id !== 'since-first'))
      expect(cell(id), id).toBe(text);
    const ranges = profile.ranges.shown?.rows ?? [];
    expect(ranges).toHaveLength(5);
    for (const { level, percent } of ranges) expect(`${cell(level)} %`, level).toBe(percent);
    expect(view.windows[i]?.points).toEqual(profile.curve.shown?.points);
  });
});

describe('windows that do not compare well say why', () => {
  const cautions = (...args: Parameters<typeof compareView>) => compareView(...args).cautions;

  it('too few days, too little of the time', () => {
    const few = [sensorDays([...days('2026-11-02', 6, 100), ...days('2026-11-16', 9, 200)])];
    const [first, second, ...rest] = cautions(over(own, few), over(before, few));
    expect(first).toContain('sensor readings on 9 of 14 days, for 64 % of the time');
    expect(second).toContain('sensor readings on 6 of 14 days, for 42 % of the time');
    expect(rest).toEqual([]);
  });

  it('unequal lengths: a number of readings has no difference', () => {
    const month = ['2026-10-17', '2026-11-15'] as const;
    const read = [
      event('2026-11-20T08:00', bg(100)),
      event('2026-11-20T09:00', bg(200)),
      event('2026-11-03T08:00', bg(100)),
    ];
    const view = compareView(over(own, traces, read), over(month, traces, read));
    expect(view.cautions).toContain(
      'The stretches are 14 and 30 days long: the number of readings has no difference.',
    );
    expect(texts(view, 'meter-n')).toEqual(['2', '1', '—', '']);
    expect(texts(view, 'meter-day')).toEqual(['0.1', '0.0', '+0.11', '']);
    const equal = compareView(over(own, traces, read), over(before, traces, read));
    expect(texts(equal, 'meter-n')).toEqual(['2', '1', '+1', '']);
  });

  it('days that are in both', () => {
    const late = ['2026-11-15', '2026-11-28'] as const;
    expect(cautions(over(own, traces), over(late, traces))).toEqual(['13 days are in both.']);
    const same = compareView(over(own, traces), over(own, traces));
    expect(same.cautions).toEqual(['14 days are in both.']);
    expect(texts(same, 'mean')?.[2]).toBe('0.0');
  });

  it('a window with nothing in it', () => {
    const view = compareView(over(own, traces), over(['2025-11-16', '2025-11-29'], []));
    expect(view.cautions).toEqual([expect.stringMatching(/Nov 2025: no sensor readings\.$/)]);
    expect(texts(view, 'mean')).toEqual(['200', '—', '—', '']);
    expect(texts(view, 'target')).toEqual(['0', '—', '—', '']);
    expect(texts(view, 'active')).toEqual(['100.0', '0.0', '+100.00', 'points']);
    expect(view.windows[1]).toMatchObject({
      bar: null,
      points: [],
      missing: 'No sensor readings.',
    });
    expect(isNothing(view)).toBe(false);
  });
});

it('is nothing where neither window has anything', () => {
  const view = compareView(over(own, []), over(before, []));
  expect(isNothing(view)).toBe(true);
  expect(view.twin).toBeNull();
  expect(view.moments).toEqual([]);
});

it('sets two single days side by side, of 24 and of 25 hours', () => {
  const trace = [
    sensorDays([
      { from: '2026-10-24T00:00', values: flat(100, DAY) },
      { from: '2026-10-25T00:00', values: flat(150, DAY + 12) },
    ]),
  ];
  const view = compareView(
    over(['2026-10-25', '2026-10-25'], trace),
    over(['2026-10-24', '2026-10-24'], trace),
  );
  expect(texts(view, 'mean')).toEqual(['150', '100', '+50.0', 'mg/dL']);
  expect(texts(view, 'active')).toEqual(['100.0', '100.0', '0.00', 'points']);
  expect(row(view, 'active')?.cells.map(({ how }) => how.counted)).toEqual([300, 288]);
  expect(view.windows.map(({ name }) => name)).toEqual(['25 Oct 2026', '24 Oct 2026']);
  expect(view.cautions).toHaveLength(2);
});

it('leaves the hours and weekdays that were not chosen out of both', () => {
  const halves = [...flat(100, DAY / 2), ...flat(200, DAY / 2)];
  const trace = [sensorDays(days('2026-11-02', 28, halves))];
  const filter = { filter: { ...everything, weekdays: [6, 7], hours: [12, 24] as const } };
  const view = compareView(over(own, trace, [], filter), over(before, trace, [], filter));
  expect(texts(view, 'mean')).toEqual(['200', '200', '0.0', 'mg/dL']);
  expect(view.windows.map(({ days: text }) => text)).toEqual([
    '4 days, sensor readings on 4',
    '4 days, sensor readings on 4',
  ]);
});

it('of a meter alone sets readings side by side, and speaks of no time', () => {
  const readings = Array.from({ length: 40 }, (_, i) =>
    event(
      `2026-11-${String(2 + (i % 28)).padStart(2, '0')}T${i < 28 ? '08' : '18'}:00`,
      bg(60 + i * 4),
    ),
  );
  const view = compareView(over(own, [], readings), over(before, [], readings));
  expect(view.tables.map(({ id }) => id)).toEqual(['meter']);
  expect(view.barTitle).toBe('Readings in ranges, %');
  expect(view.windows.every(({ bar }) => bar !== null)).toBe(true);
  expect(texts(view, 'meter-n')).toEqual(['14', '26', '−12', '']);
  expect(view.windows[0].missing).toContain('30 meter readings');
});

it('writes a difference with its sign, and none without one', () => {
  expect([signed(2.84, 1), signed(-0.26, 1), signed(-0.04, 1), signed(0, 2)]).toEqual([
    '+2.8',
    '−0.3',
    '0.0',
    '0.00',
  ]);
});
