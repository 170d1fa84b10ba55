import { expect, it } from 'vitest';
import { drawAligned } from '#charts/meals/picture.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { mealsView } from '#reports/meals/meals-view.ts';
import type { MealsView, Shown } from '#reports/meals/view.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { flat, sensorDays, type Stretch } from './reports/sensor-stretches.ts';

type Changed = Parameters<typeof period>[3];
type Eaten = readonly (readonly [wall: string, grams: number])[];

const meals = (
  eaten: Eaten,
  stretches: readonly Stretch[],
  show: Shown = 'meals',
  changed: Changed = {},
  days: readonly string[] = ['2026-03-02', '2026-03-04'],
) =>
  mealsView(
    period(
      days[0] ?? '',
      days[1] ?? '',
      eaten.map(([wall, grams]) => event(wall, { kind: 'carbs', grams })),
      { traces: stretches.length > 0 ? [sensorDays(stretches)] : [], ...changed },
    ),
    show,
  );

/** From an hour before a meal to three hours after it: flat, then `rise` more. */
const course = (from: string, start: number, rise: number): Stretch => ({
  from,
  values: [...flat(start, 12), ...flat(start, 12), ...flat(start + rise, 25)],
});

const figure = ({ panels }: MealsView, id: string, panel = 0) => {
  const found = panels[panel]?.figures.find((one) => one.id === id);
  return found && [found.text, found.unit, found.remark].filter(Boolean).join(' ');
};

const THREE: Eaten = [
  ['2026-03-02T08:00', 30],
  ['2026-03-03T08:00', 40],
  ['2026-03-04T08:00', 80],
];
const COURSES = [
  course('2026-03-02T07:00', 100, 50),
  course('2026-03-03T07:00', 120, 60),
  course('2026-03-04T07:00', 140, 100),
];

it('lays meals of a part of the day over each other from their first note', () => {
  const view = meals(THREE, COURSES);
  expect(view.panels.map(({ name }) => name)).toEqual(['Breakfast']);
  expect(figure(view, 'count')).toBe('3');
  expect(figure(view, 'start')).toBe('120 mg/dL');
  expect(figure(view, 'peak')).toBe('180 mg/dL');
  expect(figure(view, 'rise')).toBe('+60 mg/dL');
  expect(figure(view, 'to-peak')).toBe('60 min');
  expect(figure(view, 'later')).toBe('180 mg/dL');
  expect(figure(view, 'carbs')).toBe('40 g');
  const line = view.panels[0]?.traces[0]?.lines[0];
  expect([line?.minute[0], line?.minute.at(-1)]).toEqual([-60, 180]);
  const at = (minute: number) => view.panels[0]?.points.find((one) => one.minute === minute);
  expect([at(0)?.middle, at(60)?.middle, at(180)?.middle]).toEqual([120, 180, 180]);
  expect(at(120)?.text).toBe('+2:00 h: median 180 mg/dL, 3 meals');
  expect(at(0)?.low).toBeNull();
});

it('says the same numbers in mmol/L', () => {
  const view = meals(THREE, COURSES, 'meals', { preferences: preferences({ unit: 'mmol/L' }) });
  expect([figure(view, 'start'), figure(view, 'rise')]).toEqual(['6.7 mmol/L', '+3.3 mmol/L']);
});

it('does not count a meal that another follows, and says so', () => {
  const view = meals([...THREE, ['2026-03-04T10:00', 20]], COURSES);
  expect(figure(view, 'count')).toBe('2 of 4');
  const how = view.panels[0]?.figures[0]?.how;
  expect(how?.leftOut).toContain('1 meal with another one within three hours');
  expect(view.rows[2]?.cells.at(-1)).toBe('Another meal at 10:00');
  expect(view.hasUncounted).toBe(true);
  expect(drawAligned(view.panels[0]!, view.scale, 'wide').traces[2]?.isCounted).toBe(false);
});

it('sees a meal that follows beyond the chosen hours, and beyond the window', () => {
  const eaten: Eaten = [
    ['2026-03-02T23:30', 30],
    ['2026-03-03T01:00', 20],
  ];
  const days = ['2026-03-02', '2026-03-02'];
  const stretch = [{ from: '2026-03-02T22:30', values: flat(100, 49) }];
  const view = meals(eaten, stretch, 'meals', {}, days);
  expect(view.rows).toHaveLength(1);
  expect(view.rows[0]?.cells.at(-1)).toBe('Another meal at 01:00');
  // The trace is followed over midnight, behind the last day of the window.
  expect(view.panels[0]?.traces[0]?.lines[0]?.minute.at(-1)).toBe(180);
  const filter = { ...everything, hours: [22, 24] as const };
  const filtered = meals(eaten, stretch, 'meals', { filter }, days);
  expect(filtered.rows.map(({ cells }) => cells.at(-1))).toEqual(['Another meal at 01:00']);
});

it('puts notes within an hour together', () => {
  const view = meals([...THREE, ['2026-03-02T08:30', 15]], COURSES);
  expect(view.rows).toHaveLength(3);
  expect(view.rows[0]?.cells[2]).toBe('45');
  expect(view.rows[0]?.cells.at(-1)).toBe('2 notes');
});

it('says why it has nothing to draw', () => {
  const sensorOnly = meals([], COURSES);
  expect([sensorOnly.missing, sensorOnly.panels, sensorOnly.isEmpty]).toEqual([
    'No carbohydrate is noted in these days.',
    [],
    false,
  ]);
  const noSensor = meals(THREE, []);
  expect(noSensor.missing).toBe(
    'No sensor readings in these days: what glucose did after a meal is not known.',
  );
  const meterOnly = mealsView(
    period('2026-03-02', '2026-03-02', [event('2026-03-02T08:00', bg(120))]),
    'night',
  );
  expect(meterOnly.missing).toBe('No sensor readings in the nights of these days.');
  expect(meals([], []).isEmpty).toBe(true);
});

const night = (date: string, start: number, end: number): Stretch => ({
  from: `${date}T00:00`,
  values: [...flat(start, 36), ...flat(end, 37)],
});

it('lays nights over each other from bedtime to waking up', () => {
  const view = meals(
    [],
    [night('2026-03-02', 100, 60), night('2026-03-03', 120, 140), night('2026-03-04', 110, 150)],
    'night',
  );
  expect(figure(view, 'count')).toBe('3');
  expect(figure(view, 'night.start')).toBe('110 mg/dL');
  expect(figure(view, 'night.end')).toBe('140 mg/dL');
  expect(figure(view, 'change')).toBe('+20 mg/dL');
  expect(figure(view, 'lowest')).toBe('60 mg/dL Mon 2 Mar, 03:00');
  expect(figure(view, 'below')).toBe('3:00 h');
  expect(view.rows[0]?.cells).toEqual(['100', '60', '−40', '60', '03:00', '3:00', '']);
  const middles = view.panels[0]?.points.map(({ middle }) => middle) ?? [];
  expect([middles[0], middles[11], middles[13]]).toEqual([110, 110, 140]);
});

it('follows a night that runs over midnight into the day behind the window', () => {
  const dayparts = [
    { id: 'night', from: 1380, to: 360 },
    { id: 'breakfast', from: 360, to: 1380 },
  ] as const;
  const view = meals(
    [],
    [{ from: '2026-03-02T23:00', values: flat(100, 85) }],
    'night',
    { preferences: preferences({ dayparts }) },
    ['2026-03-02', '2026-03-02'],
  );
  expect(view.rows.map(({ date, cells }) => [date, cells[1]])).toEqual([['2026-03-02', '100']]);
  expect(view.panels[0]?.span).toEqual([0, 420]);
});

it('draws the repeated hour of a night twice, and says so', () => {
  const view = meals([], [{ from: '2026-10-25T00:00', values: flat(100, 84) }], 'night', {}, [
    '2026-10-25',
    '2026-10-25',
  ]);
  const lines = view.panels[0]?.traces[0]?.lines.map(({ minute }) => [minute[0], minute.at(-1)]);
  expect(lines).toEqual([
    [0, 175],
    [120, 355],
  ]);
  expect(view.notes.at(-1)).toBe(
    'Clocks are changed in one of these nights: an hour is drawn twice, or skipped.',
  );
});

it('takes nights by the weekday they begin on, and says that hours do not cut them', () => {
  const nights = [night('2026-03-02', 100, 60), night('2026-03-03', 120, 140)];
  const filter = { ...everything, weekdays: [2], hours: [8, 9] as const };
  const view = meals([], nights, 'night', { filter });
  expect(view.rows.map(({ date }) => date)).toEqual(['2026-03-03']);
  expect(view.notes[1]).toMatch(/^A choice of hours does not cut nights/);
});
