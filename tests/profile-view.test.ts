import { expect, it } from 'vitest';
import { curveSizes, drawCurve } from '#charts/profile/curve.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { targetPresets } from '#domain/preferences.ts';
import { localDate } from '#domain/time.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { Period, type PeriodInput } from '#reports/period/period.ts';
import { profileInSteps } from '#reports/profile/profile-view.ts';
import { localDay } from '#time/day.ts';
import { BERLIN, bg, device, event, preferences, READ } from './reports/day-events.ts';
import { inOneGo } from '#reports/steps.ts';
import { pumps, VEO } from './reports/pump-events.ts';

const FIVE = 300_000;
type Wave = (index: number) => number;

/** Days up to 14 March 2026 with a reading every five minutes. */
function worn(from: string, value: Wave, limit?: 'HI') {
  const [first, last] = [from, '2026-03-14'].map((date) => localDay(localDate(date), BERLIN));
  const readings = [];
  for (let at = first!.start; at < last!.end; at = (at + FIVE) as typeof at)
    readings.push({
      at,
      value: value(readings.length),
      unit: 'mg/dL' as const,
      ...(limit && { limit }),
    });
  return [deviceTrace(VEO, readings)];
}

const profile = (changed: Partial<PeriodInput>, from = '2026-03-01', to = '2026-03-14') =>
  inOneGo(
    profileInSteps(
      new Period({
        from: localDate(from),
        to: localDate(to),
        zone: BERLIN,
        filter: everything,
        traces: [],
        events: [],
        settings: [],
        devices: [...pumps, device()],
        preferences: preferences(),
        now: READ,
        ...changed,
      }),
    ),
  );

const rows = (view: ReturnType<typeof profile>) =>
  view.ranges.shown?.rows.map(({ level, percent }) => [level, percent]);
const figure = (view: ReturnType<typeof profile>, id: string) => {
  const found = view.figures.find((one) => one.id === id);
  return found && [found.text, found.unit, found.remark].filter(Boolean).join(' ');
};

it('a target of 100 % and of 0 %: each row is there, none is unknown', () => {
  const all = profile({ traces: worn('2026-03-01', () => 120) });
  expect(rows(all)).toEqual([
    ['very-high', '0 %'],
    ['high', '0 %'],
    ['target', '100 %'],
    ['low', '0 %'],
    ['very-low', '0 %'],
  ]);
  const none = profile({ traces: worn('2026-03-01', () => 200) });
  expect(rows(none)?.[1]).toEqual(['high', '100 %']);
  expect(none.ranges.shown?.totals.map(({ percent }) => percent)).toEqual(['100 %', '0 %']);
});

it('five printed shares add up to 100, what rounding leaves over on high (C15)', () => {
  const values = [50, 50, 60, 60, 60, 120, 120, 120, 200, 200, 300];
  const view = profile({ traces: worn('2026-03-01', (i) => values[i % values.length]!) });
  const printed = rows(view)?.map(([, percent]) => parseInt(percent!, 10));
  expect(printed).toEqual([9, 19, 27, 27, 18]);
  expect(view.ranges.shown?.totals.map(({ percent }) => percent)).toEqual(['28 %', '45 %']);
});

it('full data has all figures and no banner', () => {
  const view = profile({ traces: worn('2026-03-01', (i) => (i % 2 ? 100 : 140)) });
  expect(view.banner).toBe('');
  expect(figure(view, 'mean')).toBe('120 mg/dL goal < 154 mg/dL');
  expect(figure(view, 'gmi')).toBe('6.2 % goal < 7 %');
  expect(figure(view, 'cv')).toBe('16.7 % goal ≤ 36 %');
  expect(view.devices).toEqual(['Paradigm Veo 754 …4321']);
});

it('six days have ranges and a mean, a banner, and words in place of the curve', () => {
  const view = profile({ traces: worn('2026-03-09', () => 120) });
  expect(view.banner).toBe('6 days with sensor readings: not representative.');
  expect(rows(view)?.[2]).toEqual(['target', '100 %']);
  expect(view.curve.missing).toMatch(/needs 7 days with sensor readings; there are 6/);
  expect(figure(view, 'gmi')).toBe('— goal < 7 %');
});

it('nine days have a curve without its outer percentiles, and a banner; ten of fourteen suffice', () => {
  const nine = profile({ traces: worn('2026-03-06', () => 120) });
  expect(nine.banner).toMatch(/needs 14 days .* there are 9 days, 64 %/);
  expect(nine.curve.shown?.points[0]?.values).toMatchObject({ 5: null, 25: 120, 95: null });
  const ten = profile({ traces: worn('2026-03-05', () => 120) });
  expect(ten.banner).toBe('');
  expect(ten.curve.shown?.points[0]?.values[95]).toBe(120);
});

it('a week read out within a window of two is a week, however much of it is known', () => {
  const traces = worn('2026-03-08', () => 120);
  const { end } = localDay(localDate('2026-03-14'), BERLIN);
  const devices = [device({ key: VEO, lastRead: end })];
  const view = profile({ traces, devices }, '2026-03-08', '2026-03-21');
  expect(figure(view, 'active')).toBe('100.0 %');
  expect(figure(view, 'gmi')).toBe('— goal < 7 %');
  expect(view.banner).toMatch(/needs 14 days .* there are 7 days, 100 %/);
});

it('less than a day has words alone', () => {
  const view = profile({ traces: worn('2026-03-14', () => 120).map((t) => cut(t, 100)) });
  expect([view.ranges.missing, view.curve.missing]).toEqual([
    'Needs 24 hours of sensor readings, has 8.3.',
    'Needs 24 hours of sensor readings, has 8.3.',
  ]);
  expect(figure(view, 'mean')).toMatch(/^—/);
});
const cut = (trace: ReturnType<typeof deviceTrace>, n: number) => ({
  device: trace.device,
  at: trace.at.slice(0, n),
  value: trace.value.slice(0, n),
  mmol: trace.mmol.slice(0, n),
  limit: trace.limit.slice(0, n),
});

it('401 stays on the scale, with a mark', () => {
  const { curve, scale } = profile({ traces: worn('2026-03-01', () => 400, 'HI') });
  const picture = drawCurve(curve.shown!, scale, curveSizes.wide);
  expect(curve.shown?.points[0]?.values[50]).toBe(401);
  expect(picture.beyond.map(({ value }) => value)).toEqual([401]);
  const drawn = picture.median.match(/(?<=\d )[\d.]+/g) ?? [];
  expect(new Set(drawn.map(Number))).toEqual(new Set([picture.plot.y]));
});

const tests = (n: number): DeviceEvent[] =>
  Array.from({ length: n }, (_, i) =>
    event(`2026-03-${String(1 + (i % 14)).padStart(2, '0')}T${12 + (i % 5)}:00`, bg(100 + i)),
  ).toSorted((a, b) => a.at - b.at);

it('a meter alone: shares of readings, a scatter from 30 on, and it says so', () => {
  const view = profile({ events: tests(30) });
  expect([view.source, view.devices]).toEqual(['meter', ['Contour Next USB …5678']]);
  expect(view.banner).toMatch(/^Meter readings only/);
  expect(figure(view, 'readings')).toBe('30');
  expect(figure(view, 'readings-day')).toBe('2.1');
  expect(view.curve.shown?.dots).toHaveLength(30);
  expect(
    view.curve.shown?.points.every(({ isThin, values }) => isThin && values[75] === null),
  ).toBe(true);
  const few = profile({ events: tests(29) });
  expect(few.curve.missing).toBe('The scatter needs 30 meter readings; there are 29.');
});

it('nothing at all is nothing', () => {
  expect(profile({}).source).toBe('none');
});

it('presets part and judge as their consensus does', () => {
  const traces = worn('2026-03-01', (i) => [50, 60, 120, 160, 300][i % 5]!);
  const older = profile({ traces, preferences: preferences({ preset: 'older' }) });
  expect(older.ranges.shown?.rows.map(({ limits, goal }) => `${limits} ${goal}`)).toEqual([
    '> 250 goal < 10 %',
    '181–250 ',
    '70–180 goal > 50 %',
    '< 70 goal < 1 %',
  ]);
  const target = targetPresets.pregnancy;
  const pregnancy = profile({ traces, preferences: preferences({ preset: 'pregnancy', target }) });
  expect(rows(pregnancy)).toEqual([
    ['high', '40 %'],
    ['target', '20 %'],
    ['low', '20 %'],
    ['very-low', '20 %'],
  ]);
  const own = profile({ traces, preferences: preferences({ preset: 'custom' }) });
  expect(own.ranges.shown?.notes.at(-1)).toBe('There are no consensus goals for this range.');
});

it('the unit of the page changes no percentage (C4)', () => {
  const traces = worn('2026-03-01', (i) => 60 + (i % 140));
  const mmol = profile({ traces, preferences: preferences({ unit: 'mmol/L' }) });
  expect(rows(mmol)).toEqual(rows(profile({ traces })));
  expect(mmol.scale.top).toBe(19.4);
});

it('days of 23 and 25 hours are whole thumbnails', () => {
  const day = localDay(localDate('2026-10-25'), BERLIN);
  const readings = Array.from({ length: 300 }, (_, i) => ({
    at: (day.start + i * FIVE) as typeof day.start,
    value: 120,
    unit: 'mg/dL' as const,
  }));
  const traces = [deviceTrace(VEO, readings)];
  const { days } = profile({ traces }, '2026-10-24', '2026-10-25');
  const [, long] = days.days;
  expect(long?.length).toBe('25 h');
  expect(long?.lines.map(({ at }) => [at.length, at[0], at.at(-1)])).toEqual([[300, 0, 0.997]]);
  expect(long?.noon).toBe(0.52);
  const short = profile({}, '2026-03-29', '2026-03-29').days.days[0];
  expect([short?.length, short?.noon, short?.month]).toEqual(['23 h', 0.478, 'Mar']);
});
