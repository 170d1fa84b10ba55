import { describe, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { speak } from '#domain/language.ts';
import { instant } from '#domain/time.ts';
import { adherenceView } from '#reports/adherence/adherence-view.ts';
import type { DayTableView } from '#reports/day-table/view.ts';
import { overviewInSteps } from '#reports/overview/overview.ts';
import type { PeriodInput } from '#reports/period/period.ts';
import { trendsView } from './reports/trends.ts';
import { bg, device, event, preferences, printed } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import * as made from './reports/pump-events.ts';
import { inOneGo } from '#reports/steps.ts';
import { sensorFrom } from './reports/sensor-days.ts';

const { pump, rate, given } = made;
const on = (day: number, time: string, fact: Fact, changed = {}) =>
  pump(`2026-11-${day}T${time}`, fact, changed);
const asked = (time: string, programmed: number, wizard: Parameters<typeof made.wizard>[0]) => {
  const told = on(24, time, made.wizard(wizard));
  return [told, on(24, time, made.bolus({ programmed, delivered: programmed, wizard: told.id }))];
};

/** The 24th by hand, the 25th with nothing but basal insulin. */
const pumpLog: readonly DeviceEvent[] = [
  ...[22, 23, 24, 25, 26, 27].map((day) => on(day, '00:00', rate(1))),
  ...asked('07:00', 4, { carbs: 40, estimate: 4 }),
  ...asked('10:00', 3, { estimate: 2, food: 0, correction: 2 }),
  ...asked('12:00', 7, { carbs: 90, estimate: 8 }),
  on(24, '15:00', given(1)),
  on(24, '16:00', { kind: 'rewind' }),
  on(24, '16:02', { kind: 'prime', type: 'tubing', units: 9 }),
  on(24, '16:04', { kind: 'prime', type: 'cannula', units: 0.5 }),
  on(24, '17:00', made.suspend()),
  on(24, '17:45', made.resume()),
  on(24, '20:00', made.temp({ rate: 0.5, minutes: 120 })),
];
const meterLog: readonly DeviceEvent[] = [
  ...[60, 100, 200, 300, 140].map((value, i) => event(`2026-11-24T0${i + 1}:30`, bg(value))),
  event('2026-11-24T09:30', bg(90, { control: true })),
];
/** 12 hours at 50 and at 150 by turns, on the 24th alone. */
const trace = sensorFrom('2026-11-24T00:00', '2026-11-24T12:00', (i) => (i % 2 ? 150 : 50));
const sensor: Partial<PeriodInput> = { traces: [trace] };

const of = (events: readonly DeviceEvent[], changed: Partial<PeriodInput> = {}) =>
  period('2026-11-24', '2026-11-25', events, changed);
const columnsOf = ({ groups }: DayTableView) => groups.flatMap(({ columns }) => columns);
/** The last rows but the one that tells where a column tends to. */
const sumsOf = ({ foot }: DayTableView) => foot.filter(({ id }) => id !== 'change');
/** A column from the first day to the last row of the foot. */
function column(view: DayTableView, id: string): readonly (string | undefined)[] {
  const i = columnsOf(view).findIndex((one) => one.id === id);
  return [...view.rows, ...sumsOf(view)].map(({ cells }) => cells[i]);
}
const ids = (view: DayTableView) => columnsOf(view).map(({ id }) => id);

describe('the adherence table', () => {
  it('counts a day by hand, its total and its average', () => {
    const view = adherenceView(of([...pumpLog, ...meterLog], sensor));
    const counts = (id: string) => column(view, id).join(' ');
    expect(counts('readings')).toBe('5 0 5 2.5');
    expect(counts('sensor-hours')).toBe('12:00 0:00 12:00 6:00');
    expect(counts('manual')).toBe('1 0 1 0.5');
    expect(counts('calculated')).toBe('3 0 3 1.5');
    expect(counts('food')).toBe('2 0 2 1.0');
    expect(counts('correction')).toBe('1 0 1 0.5');
    expect(counts('override')).toBe('1 0 1 0.5');
    expect(counts('underride')).toBe('1 0 1 0.5');
    for (const sort of ['rewind', 'cannula', 'tubing']) expect(counts(sort)).toBe('1 0 1 0.5');
    // by hand for 45 min, and 4 min from the rewind to the cannula
    expect(counts('suspended')).toBe('0:49 0:00 0:49 0:25');
    expect(counts('temp')).toBe('2:00 0:00 2:00 1:00');
  });

  it('counts calibrations', () => {
    const fact: Fact = { kind: 'calibration', value: 120, unit: 'mg/dL' };
    const view = adherenceView(of([on(24, '06:00', fact)], sensor));
    expect(column(view, 'calibrations')).toEqual(['1', '0', '1', '0.5']);
  });

  it('has the average of meter readings that the quick summary has', () => {
    const whole = period('2026-11-19', '2026-11-25', meterLog);
    const [week] = inOneGo(overviewInSteps(whole)).tables[0]?.rows[0]?.cells ?? [];
    expect(column(adherenceView(whole), 'readings').at(-1)).toBe(week?.text);
    expect(columnsOf(adherenceView(whole))[0]?.how.leftOut).toEqual([
      '1 test with control solution',
    ]);
  });

  it('knows nothing of days behind the last read-out', () => {
    const lastRead = instant(Date.UTC(2026, 10, 24, 20));
    const view = adherenceView(of(meterLog, { devices: [device({ lastRead })] }));
    expect(column(view, 'readings')).toEqual(['5', '—', '5', '2.5']);
  });
});

describe('the trends table', () => {
  it('prints a day by hand, and all of them', () => {
    const view = trendsView(of([...pumpLog, ...meterLog], sensor));
    const texts = (id: string) => column(view, id);
    // 144 values 50 away from 100: the square root of 2500 × 144 / 143 is 50.2
    expect(texts('sensor-mean')).toEqual(['100 ± 50', '—', '100 ± 50']);
    expect(texts('sensor-n')).toEqual(['144', '0', '144']);
    expect(texts('sensor-below')).toEqual(['50', '—', '50']);
    expect(texts('sensor-in')).toEqual(['50', '—', '50']);
    expect(texts('sensor-above')).toEqual(['0', '—', '0']);
    // Around 160: 100² + 60² + 40² + 140² + 20² = 35200; / 4, its root 93.8
    expect(texts('meter-mean')).toEqual(['160 ± 94', '—', '160 ± 94']);
    expect(texts('meter-n')).toEqual(['5', '0', '5']);
    expect(texts('meter-below')).toEqual(['20', '—', '20']);
    expect(texts('meter-in')).toEqual(['40', '—', '40']);
    expect(texts('meter-above')).toEqual(['40', '—', '40']);
    expect(texts('carbs')).toEqual(['130', '—', '130']);
    // 24 − 49 / 60 − 1 = 22.18 of 37.18 U; with the next day 46.18 of 61.18
    expect(texts('total')).toEqual(['37.18', '24', '30.6']);
    expect(texts('basal')).toEqual(['22.18 (60)', '24 (100)', '23.1 (75)']);
    expect(texts('bolus')).toEqual(['15 (40)', '0 (0)', '7.5 (25)']);
  });

  it('has the insulin that the Daily Summary has', () => {
    const [first] = column(trendsView(of(pumpLog)), 'total');
    expect(printed(made.pumpDay(pumpLog), 'delivery-total')).toBe(`${first} U`);
  });

  it('shows no spread of too few readings, and says in which unit', () => {
    const changed = { preferences: preferences({ unit: 'mmol/L' }) };
    const view = trendsView(of(meterLog.slice(0, 4), changed));
    expect(column(view, 'meter-mean')[0]).toBe('9.2');
    expect(columnsOf(view)[0]).toMatchObject({ head: 'Mean ± SD', unit: 'mmol/L' });
  });

  it('marks a day that a pump tells in part: its share is open, and it is in no mean', () => {
    const late = [on(24, '12:00', rate(1)), ...[25, 26, 27].map((d) => on(d, '00:00', rate(1)))];
    const view = trendsView(of(late));
    expect(view.rows.map(({ isPartial }) => isPartial)).toEqual([true, false]);
    expect(column(view, 'basal')).toEqual(['12', '24 (100)', '24.0 (100)']);
    const how = columnsOf(view).find(({ id }) => id === 'total')?.how;
    expect(how?.leftOut).toEqual(['1 day of which a pump tells less than 23 hours']);
  });
});

const both = [
  ['adherence', adherenceView],
  ['trends', trendsView],
] as const;

describe.each(both)('the table of %s', (name, view) => {
  const groups = (...input: Parameters<typeof of>) =>
    view(of(...input)).groups.map(({ title }) => title);
  const isTrends = name === 'trends';

  it('has the columns of the devices that there are', () => {
    expect(groups(meterLog)).toEqual(isTrends ? ['Meter'] : ['Glucose']);
    expect(groups([], sensor)).toEqual(isTrends ? ['Sensor'] : ['Glucose']);
    const ofPump = isTrends
      ? ['Food', 'Insulin']
      : ['Boluses', 'Set and reservoir', 'Basal insulin'];
    expect(groups(pumpLog)).toEqual(ofPump);
    expect(groups([])).toEqual([]);
    expect(groups([], { devices: [] })).toEqual([]);
  });

  it('fills every row, with a rule for every column, and can be stored', () => {
    const all = view(of([...pumpLog, ...meterLog], sensor));
    const { length } = ids(all);
    expect(new Set(ids(all)).size).toBe(length);
    for (const { cells } of [...all.rows, ...sumsOf(all)]) {
      expect(cells).toHaveLength(length);
      expect(cells).not.toContain('');
    }
    for (const { how } of columnsOf(all)) expect(how.rule).not.toMatch(/^$|\{/);
    expect(structuredClone(all)).toEqual(all);
  });

  it('speaks German', () => {
    addGerman();
    speak('de');
    const german = view(of([...pumpLog, ...meterLog], sensor));
    speak('en');
    expect(sumsOf(german).at(-1)?.label).toBe(isTrends ? 'Alle Tage' : 'Mittel pro Tag');
    expect(german.rows[0]?.day).toMatch(/^Di/);
  });
});
