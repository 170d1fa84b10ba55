import { expect, it } from 'vitest';
import { itemsOf, needsPumpPart, readoutAt } from '#reports/daily-summary.ts';
import { bg, printed, summary } from './reports/day-events.ts';
import {
  alarm,
  at,
  before,
  DAY,
  given,
  lowSuspendAlarm,
  moment,
  panelOf,
  pump,
  pumpDay,
  rate,
  resume,
  schedule,
  sensorRun,
  square,
  suspend,
  temp,
  wizard,
} from './reports/pump-events.ts';

const calculated = pump(at('12:00'), wizard({ carbs: 40, glucose: 150, activeInsulin: 0.5 }));

/** A day with everything that a pump and its sensor write. */
const everything = [
  ...schedule,
  ...sensorRun('00:00', 288),
  pump(at('02:00'), suspend({ by: 'low-glucose' })),
  pump(at('02:00'), lowSuspendAlarm),
  pump(at('02:02'), suspend({ by: 'low-glucose', answered: false })),
  pump(at('04:00'), resume({ by: 'automatic', answered: false })),
  pump(at('07:00'), bg(142, { entry: 'linked' })),
  pump(at('07:00'), { kind: 'calibration', value: 142, unit: 'mg/dL' }),
  pump(at('08:00'), temp({ percent: 150, minutes: 90 })),
  calculated,
  pump(at('12:00'), { ...given(4), wizard: calculated.id }),
  pump(at('13:00'), square(2, 60)),
  pump(at('14:00'), alarm(4, 'no delivery')),
  pump(at('15:00'), alarm(102, 'low glucose', 'sensor')),
  pump(at('16:00'), { kind: 'rewind' }),
  pump(at('16:05'), { kind: 'prime', type: 'cannula', units: 0.3 }),
  pump(at('17:00'), { kind: 'exercise' }),
  pump(at('18:00'), { kind: 'note', text: 'other' }),
  pump(at('19:00'), { kind: 'clock-change' }),
];
const view = pumpDay(everything);

it('55. A day of which only a schedule is assumed is empty; one with a logged rate is not', () => {
  expect(pumpDay([pump('2026-11-22T20:00', rate(1))]).empty).toBe(true);
  expect(pumpDay([pump(before('20:00'), rate(1)), pump(at('06:00'), rate(1))]).empty).toBe(false);
});

it('56, 58. Times, widths and panels are data of the day, whatever the page does with them', () => {
  const times = itemsOf(view).map((item) => item.at);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(view.ticks.map((tick) => tick.at)).toEqual(
    view.ticks.map((tick) => tick.at).toSorted((a, b) => a - b),
  );
});

it('57. Whatever the legend names differs by its symbol, and each occurs once', () => {
  const symbols = view.legend.map(({ symbol }) => symbol);
  expect(new Set(symbols).size).toBe(symbols.length);
  expect(symbols).toEqual([
    'linked',
    'manual',
    'sensor',
    'target',
    'low-line',
    'calibration',
    'sensor-alarm',
    'basal',
    'basal-temp',
    'basal-scheduled',
    'bolus',
    'bolus-square',
    'pump-alarm',
    'suspend-unanswered',
    'rewind',
    'cannula',
    'clock-change',
    'carbs',
    'exercise',
    'note',
  ]);
});

it('59. Each hour says basal and sensor, each mark has one row, in the order of time', () => {
  const hours = view.table.filter(({ sort }) => sort === 'hour');
  expect(hours).toHaveLength(24);
  expect(hours[2]).toMatchObject({
    value: '1 entry',
    remark: '0 U basal; 12 sensor readings, 100–106 mg/dL',
  });
  expect(hours[5]?.value).toBe('1 U basal; 12 sensor readings, 100–106 mg/dL');
  const rows = view.table.filter(({ sort }) => sort === 'event');
  expect(rows.map(({ at: time, name }) => `${time} ${name}`)).toEqual(
    itemsOf(view).map(({ at: time, name }) => `${time} ${name}`),
  );
  expect(new Set(itemsOf(view).map(({ event: id }) => id)).size).toBe(rows.length);
});

it('60. A printed day needs nothing but its data: no mark is made twice, none is left out', () => {
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  const kinds = new Set(everything.map(({ kind }) => kind));
  expect(kinds.size).toBeGreaterThan(14);
  expect(itemsOf(view).map(({ name }) => name)).toEqual([
    'Low-glucose suspend',
    'Linked meter reading',
    'Calibration',
    'Temporary basal rate',
    'Typed reading',
    'Bolus',
    'Carbohydrate',
    'Square bolus',
    'No delivery',
    'Low glucose',
    'Rewind',
    'Cannula filled',
    'Exercise',
    'Note',
    'Clock of the device set',
  ]);
});

it('is the same for any order of events', () => {
  expect(pumpDay(everything.toReversed())).toEqual(view);
});

it('reads sensor, basal rate with its origin, bolus and what holds at the cursor', () => {
  const noon = readoutAt(view, moment(at('12:03')));
  expect(noon).toMatchObject({ sensor: '105 mg/dL', basal: '1 U/h' });
  expect(noon.items.map(({ name, remark }) => `${name} ${remark}`)).toContain(
    'Bolus active insulin 0.5 U',
  );
  const morning = readoutAt(view, moment(at('08:50')));
  expect(morning.basal).toBe('1.5 U/h, temporary');
  expect(morning.items.map(({ name }) => name)).toEqual(['Temporary basal rate']);
  const night = readoutAt(view, moment(at('03:00')));
  expect(night.basal).toBe('0 U/h, suspended');
  expect(night.items.map(({ value }) => value)).toEqual(['2 h']);
});

it('prints shares of ranges, and of basal and bolus, that add up to 100', () => {
  const shares = view.statistics.flatMap(({ ranges }) => ranges?.shares ?? []);
  const sensor = shares.slice(0, 5).reduce((sum, { percent }) => sum + Number(percent), 0);
  expect(sensor).toBe(100);
  const percents = ['delivery-basal', 'delivery-bolus'].map((id) =>
    Number(/(\d+) %/.exec(printed(view, id) ?? '')?.[1]),
  );
  expect((percents[0] ?? 0) + (percents[1] ?? 0)).toBe(100);
});

it('says of each figure how it was made', () => {
  for (const { how } of view.statistics.flatMap(({ figures }) => figures)) {
    expect(how.rule).toMatch(/\w.*\.$/);
    expect(how.source).not.toBe('');
  }
});

it('needs the part of the pump only where a device is none but a meter', () => {
  const meal = { kind: 'carbs', grams: 45 } as const;
  expect(needsPumpPart([pump(at('07:00'), bg(142)), pump(at('07:00'), meal)])).toBe(false);
  for (const one of [
    rate(1),
    given(1),
    suspend(),
    alarm(4, 'x'),
    { kind: 'clock-change' } as const,
  ])
    expect(needsPumpPart([pump(at('07:00'), one)])).toBe(true);
});

it('draws in panel B what the panel is as high as', () => {
  const big = pumpDay([pump(at('12:00'), given(14)), pump(at('13:00'), rate(4))]);
  expect(big.insulin.top).toBe(14);
  expect(panelOf(big).basalTop).toBe(5);
  expect(summary(DAY, []).insulin.top).toBe(10);
});
