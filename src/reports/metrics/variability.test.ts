import { array, assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { instant, zone } from '#domain/time.ts';
import { aucOf } from './area.ts';
import type { CountedTrace } from './counted.ts';
import { gridOf } from './grid.ts';
import { mageOf } from './mage.ts';
import { countedTrace } from './reading.ts';
import { sdBetween, sdDailyMeans, sdTimes, sdWithin } from './spreads.ts';
import { congaOf, gvpOf, moddOf } from './variability.ts';

const MINUTE = 60_000;
const DAY = 1440;
const utc = zone('UTC');
const newYork = zone('America/New_York');

interface Stretch {
  readonly from?: number;
  readonly minutes?: number;
}

/** Glucose at every interval over `length` minutes; NaN is no reading. */
function trace(
  length: number,
  glucose: (minute: number) => number,
  { from = 0, minutes = 5 }: Stretch = {},
) {
  const moments = Array.from({ length: length / minutes }, (_, i) => i * minutes);
  const readings = moments.map((minute) => ({
    value: glucose(minute),
    unit: 'mg/dL' as const,
    minutes,
    at: instant(from + minute * MINUTE),
  }));
  return countedTrace(readings.filter(({ value }) => !Number.isNaN(value)));
}

/** From 100 to 200 and back in four hours, beginning at the top. */
const wave = (minute: number) => 150 + 50 * Math.cos((2 * Math.PI * minute) / 240);
const everything = (of: ReturnType<typeof trace>) => [
  moddOf(of, utc),
  congaOf(of, 1),
  mageOf(of),
  gvpOf(of),
  aucOf(of),
  sdWithin(of, utc),
  sdDailyMeans(of, utc),
  sdBetween(of, utc),
  sdTimes(of, utc),
];

it('fills in between readings three intervals apart, not more (C9)', () => {
  const holes = trace(60, (m) => ([10, 15, 30, 35, 40].includes(m) ? NaN : 100 + m));
  const { values, filled } = gridOf(holes);
  expect([...values]).toEqual([100, 105, 110, 115, 120, 125, NaN, NaN, NaN, 145, 150, 155]);
  expect(filled).toBe(2);
});

it('lays late readings on the grid, linear between two', () => {
  const late = trace(20, (m) => 100 + m, { from: 2 * MINUTE });
  expect([...gridOf(late).values]).toEqual([103, 108, 113]);
});

it('has no value of a constant day but the changes within it', () => {
  const constant = trace(DAY, () => 100);
  expect(moddOf(constant, utc)).toBeNull();
  expect(mageOf(constant)).toBeNull();
  expect(congaOf(constant, 1)).toBe(0);
  expect(gvpOf(constant)).toBe(0);
  expect(aucOf(constant)).toMatchObject({ whole: 100, above: 0, below: 0 });
});

it('has no value without readings', () => {
  expect(everything(trace(0, wave))).toEqual(Array(9).fill(null));
});

it('compares each day with the one before: MODD, CONGA(24)', () => {
  const rising = trace(3 * DAY, (m) => wave(m) + 10 * Math.floor(m / DAY));
  expect(moddOf(rising, utc)).toBeCloseTo(10, 9);
  expect(congaOf(rising, 24)).toBeCloseTo(0, 9);
});

it('does not reach over a missing day', () => {
  const apart = trace(3 * DAY, (m) => (m >= DAY && m < 2 * DAY ? NaN : wave(m)));
  expect(moddOf(apart, utc)).toBeNull();
});

it.each([
  ['25 hours', Date.UTC(2024, 10, 2, 4), 25],
  ['23 hours', Date.UTC(2024, 2, 9, 5), 23],
])('takes the same time on the clock on a day of %s', (_, from, hours) => {
  const change = Date.UTC(2024, hours === 25 ? 10 : 2, hours === 25 ? 3 : 10, hours === 25 ? 6 : 7);
  const shift = hours === 25 ? -60 : 60;
  const clock = (m: number) => (from + m * MINUTE >= change ? m + shift : m);
  const habit = trace((48 + hours) * 60, (m) => wave(1.1 * (clock(m) % DAY)), { from });
  expect(moddOf(habit, newYork)).toBeCloseTo(0, 9);
  expect(moddOf(habit, utc)).toBeGreaterThan(10);
});

it('takes the standard deviation of changes: CONGA', () => {
  const steps = trace(120, (m) => (m < 60 ? 100 : m < 90 ? 110 : 130));
  expect(congaOf(steps, 1)).toBeCloseTo(Math.sqrt((12 * 10 ** 2) / 11), 9);
});

it('tells how much longer the trace is than a level one: GVP', () => {
  const zigzag = trace(60, (m) => (m % 10 === 0 ? 100 : 112));
  expect(gvpOf(zigzag)).toBeCloseTo(160, 9);
  expect(gvpOf(trace(60, () => 100, { minutes: 15 }))).toBeNull();
});

it('is the height of a regular wave: MAGE', () => {
  expect(mageOf(trace(2 * DAY, wave))).toBeCloseTo(100, 0);
  expect(mageOf(trace(150, wave))).toBeNull();
});

it('averages over as long a time for a slower sensor: MAGE', () => {
  expect(mageOf(trace(300, wave, { minutes: 15 }))).toBeCloseTo(100, 0);
});

it('counts no excursion below one standard deviation: MAGE', () => {
  const calmer = trace(2 * DAY, (m) => (m < DAY ? wave(m) : 200 + 0.2 * (wave(m) - 200)));
  expect(mageOf(calmer)).toBeCloseTo(100, 0);
});

it('counts excursions the way the first goes: MAGE', () => {
  const falling = (m: number) => wave(m) - m / 12;
  expect(mageOf(trace(2 * DAY, falling))).toBeCloseTo(110, -1);
  expect(mageOf(trace(2 * DAY, (m) => falling(m + 120)))).toBeCloseTo(90, -1);
});

it('weighs the parts before and after a long pause as they are long: MAGE', () => {
  const parts = trace(4 * DAY, (m) => {
    if (m < DAY) return wave(m);
    return m < DAY + 240 ? NaN : 2 * wave(m) - 150;
  });
  const share = DAY / (4 * DAY - 240);
  expect(mageOf(parts)).toBeCloseTo(share * 100 + (1 - share) * 200, -1);
});

it('divides areas by the hours covered: AUC', () => {
  const both = trace(125, (m) => (m <= 60 ? 200 : NaN));
  expect(aucOf(both)).toMatchObject({ whole: 200, above: 20, below: 0, hours: 1 });
  expect(aucOf(trace(65, () => 60))).toMatchObject({ whole: 60, above: 0, below: 10 });
});

it('parts the spread within days from that between them', () => {
  const levels = trace(3 * DAY, (m) => 100 + 10 * Math.floor(m / DAY));
  expect(sdWithin(levels, utc)).toBe(0);
  expect(sdDailyMeans(levels, utc)).toBeCloseTo(10, 9);
  expect(sdBetween(levels, utc)).toBeCloseTo(10, 9);
  expect(sdTimes(levels, utc)).toBeCloseTo(0, 9);
});

it.each([
  ['MODD', (of: CountedTrace) => moddOf(of, utc) ?? NaN],
  ['CONGA', (of: CountedTrace) => congaOf(of, 1) ?? NaN],
  ['MAGE', (of: CountedTrace) => mageOf(of) ?? NaN],
])('%s is the same at every level of glucose, and grows as its swings do', (_, metric) => {
  const noise = array(integer({ min: -15, max: 15 }), { minLength: 600, maxLength: 600 });
  const law = property(noise, integer({ min: 1, max: 100 }), (steps, offset) => {
    const level = (m: number) => 200 + (steps[m / 5] ?? 0) + 40 * Math.sin(m / 60);
    const plain = metric(trace(3000, level));
    expect(metric(trace(3000, (m) => level(m) + offset))).toBeCloseTo(plain, 6);
    expect(metric(trace(3000, (m) => 2 * level(m)))).toBeCloseTo(2 * plain, 6);
  });
  assert(law, { numRuns: 10 });
});
