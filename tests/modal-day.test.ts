import { expect, it } from 'vitest';
import { instant } from '#domain/time.ts';
import { drawModal } from '#charts/modal-day/picture.ts';
import { modalView } from '#reports/modal-day/modal-view.ts';
import type { Grouping } from '#reports/modal-day/view.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { flat, sensorDays } from './reports/sensor-stretches.ts';

type Told = readonly (readonly [wall: string, value: number, changed?: Parameters<typeof bg>[1]])[];
type Changed = Parameters<typeof period>[3];

const modal = (told: Told, show: Grouping = 'hours', changed: Changed = {}, days = ['02', '08']) =>
  modalView(
    period(
      `2026-03-${days[0]}`,
      `2026-03-${days[1]}`,
      told.map(([wall, value, more]) => event(`2026-${wall}`, bg(value, more))),
      changed,
    ),
    show,
  );

const SEVEN: Told = [
  ['03-02T07:05', 80],
  ['03-03T07:15', 90],
  ['03-04T07:25', 100],
  ['03-05T07:35', 110],
  ['03-06T07:59', 120],
];

it('has mean, standard deviation and number of the readings of an hour', () => {
  const view = modal(SEVEN);
  const seven = view.columns[7];
  // Squares of −20, −10, 0, 10, 20 are 1000 together; over 4: 250, of which the root is 15.8.
  expect(seven?.cells).toEqual(['5', '100', '16', '0 %', '100 %', '0 %']);
  expect(seven?.meter?.low).toBeCloseTo(100 - Math.sqrt(250), 9);
  expect(seven?.meter?.high).toBeCloseTo(100 + Math.sqrt(250), 9);
  expect(seven?.text).toBe('07:00–08:00: mean 100 mg/dL, 5 readings');
});

it('leaves an hour without readings open, and gives a single reading no spread', () => {
  const view = modal([['03-02T07:00', 63]]);
  expect(view.columns[6]?.cells).toEqual(['0', '—', '—', '—', '—', '—']);
  expect(view.columns[6]?.text).toBe('06:00–07:00: no readings');
  expect(view.columns[7]?.cells).toEqual(['1', '63', '—', '100 %', '0 %', '0 %']);
  expect(view.columns[7]?.meter).toEqual({ mean: 63, low: null, high: null });
  const picture = drawModal(view, 'wide');
  expect(picture.columns[7]?.whisker).toBeNull();
  expect(picture.columns[6]?.mean).toBeNull();
});

it('counts readings by the target in the unit of the meter, whatever the page shows', () => {
  const told: Told = [
    ['03-02T12:00', 180],
    ['03-02T12:10', 181],
    ['03-02T12:20', 10, { unit: 'mmol/L' }],
    ['03-02T12:30', 69],
  ];
  const sides = { below: '25', in: '50', above: '25' };
  expect(modal(told).columns[12]?.sides).toEqual(sides);
  const mmol = modal(told, 'hours', { preferences: preferences({ unit: 'mmol/L' }) });
  expect(mmol.columns[12]?.sides).toEqual(sides);
});

it('keeps LO and HI out of the mean and in the counts, control solution out of all', () => {
  const view = modal([
    ['03-02T12:00', 100],
    ['03-02T12:10', 600, { limit: 'HI' }],
    ['03-02T12:20', 20, { limit: 'LO' }],
    ['03-02T12:30', 130, { control: true }],
  ]);
  expect(view.columns[12]?.cells).toEqual(['3', '100', '—', '33 %', '33 %', '34 %']);
  expect(view.dots.map(({ shape }) => shape)).toEqual(['untagged', 'HI', 'LO']);
  const mean = view.figures[0]?.figures[0]?.how;
  expect(mean?.counted).toBe(1);
  expect(mean?.leftOut).toEqual(['1 test with control solution', '2 readings HI or LO']);
});

it('tells readings before a meal from those after one by their shape, and says their means', () => {
  const view = modal([
    ['03-02T12:00', 100, { meal: 'before' }],
    ['03-02T14:00', 160, { meal: 'after' }],
    ['03-03T14:00', 180, { meal: 'after' }],
    ['03-04T15:00', 120],
  ]);
  expect(view.legend.map(({ label }) => label)).toEqual([
    'Meter reading',
    'Before a meal',
    'After a meal',
  ]);
  const figures = view.figures[0]?.figures.map(({ id, text, remark }) => [id, text, remark]);
  expect(figures).toContainEqual(['before', '100', 'of 1 reading']);
  expect(figures).toContainEqual(['after', '170', 'of 2 readings']);
});

it('groups by the parts of the day of the person, over midnight too', () => {
  const dayparts = [
    { id: 'night', from: 1320, to: 360 },
    { id: 'breakfast', from: 360, to: 720 },
    { id: 'lunch', from: 720, to: 1020 },
    { id: 'dinner', from: 1020, to: 1200 },
    { id: 'evening', from: 1200, to: 1320 },
  ] as const;
  const view = modal(
    [
      ['03-02T22:00', 60],
      ['03-03T05:59', 100],
      ['03-03T06:00', 150],
      ['03-03T21:59', 200],
    ],
    'periods',
    { preferences: preferences({ dayparts }) },
  );
  expect(view.columns.map(({ name, count }) => [name, count])).toEqual([
    ['Night', 2],
    ['Breakfast', 1],
    ['Lunch', 0],
    ['Dinner', 0],
    ['Evening', 1],
  ]);
  expect(view.columns[0]?.sides).toEqual({ below: '50', in: '50', above: '0' });
  // 05:59 is almost at the right end of its column, 22:00 at the left.
  const picture = drawModal(view, 'wide');
  const [box, first] = [picture.columns[0]?.box, picture.dots];
  expect(first.map(({ x }) => Math.round(x - (box?.x ?? 0))).toSorted((a, b) => a - b)).toEqual(
    expect.arrayContaining([0, Math.round((box?.width ?? 0) * (479 / 480))]),
  );
});

it('counts both passes of an hour that the clock repeats, and none in a skipped one', () => {
  const twice = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'].map((at, i) =>
    event(`2026-10-25T02:30`, bg(100 + 20 * i), { at: instant(Date.parse(at)) }),
  );
  const autumn = modalView(period('2026-10-25', '2026-10-25', twice), 'hours');
  expect(autumn.columns[2]?.count).toBe(2);
  expect(autumn.columns[2]?.meter?.mean).toBe(110);
  const spring = modalView(
    period('2026-03-29', '2026-03-29', [], {
      traces: [sensorDays([{ from: '2026-03-29T01:00', values: flat(100, 24) }])],
    }),
    'hours',
  );
  const hours = spring.columns.map(({ sensor }) => sensor?.middle ?? null);
  expect(hours.slice(0, 5)).toEqual([null, 100, null, 100, null]);
  expect(spring.notes).toContain(
    'Of an hour that the clock repeats, both count; one that it skips has no readings.',
  );
});

it('shows the middle half of the sensor behind, by the quartiles of type 7', () => {
  const view = modal([['03-02T08:00', 120]], 'hours', {
    traces: [sensorDays([{ from: '2026-03-02T08:00', values: [100, 110, 120, 130, 190] }])],
  });
  expect(view.columns[8]?.sensor).toEqual({ low: 110, middle: 120, high: 130 });
  expect(view.columns[8]?.cells.slice(6)).toEqual(['120', '110–130', '80 %']);
  expect(view.head).toHaveLength(10);
});

it('has no columns of a device that is not there', () => {
  const meter = modal(SEVEN);
  expect([meter.hasMeter, meter.hasSensor, meter.head.length]).toEqual([true, false, 7]);
  expect(meter.figures.map(({ id }) => id)).toEqual(['meter']);
  const sensor = modal([], 'periods', {
    traces: [sensorDays([{ from: '2026-03-02T08:00', values: [100] }])],
  });
  expect([sensor.hasMeter, sensor.hasSensor, sensor.head.length]).toEqual([false, true, 4]);
  expect(sensor.figures.map(({ id }) => id)).toEqual(['sensor']);
  const nothing = modal([]);
  expect([nothing.hasMeter, nothing.hasSensor, nothing.figures]).toEqual([false, false, []]);
});
