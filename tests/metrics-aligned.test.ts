import { expect, it } from 'vitest';
import { instant, localDate, zone } from '#domain/time.ts';
import type { Meal } from '#reports/day/meals.ts';
import { courseOf, type EatenMeal, eatenMeals } from '#reports/metrics/after-meals.ts';
import { alignedPoint, coverageOf, glucoseNear, readingNear } from '#reports/metrics/aligned.ts';
import type { CountedTrace } from '#reports/metrics/counted.ts';
import { nightCourse, nightOf } from '#reports/metrics/nights.ts';
import { consensus } from '#reports/metrics/ranges.ts';
import { event } from './reports/day-events.ts';

const MINUTE = 60_000;
const NOON = Date.parse('2026-03-02T12:00:00Z');
const BERLIN = zone('Europe/Berlin');

/** Readings in mg/dL at minutes from noon. */
function traceOf(readings: readonly (readonly [minute: number, value: number])[], every = 5) {
  const n = readings.length;
  return {
    at: Float64Array.from(readings, ([minute]) => NOON + minute * MINUTE),
    value: Float64Array.from(readings, ([, value]) => value),
    mmol: new Uint8Array(n),
    limit: new Uint8Array(n),
    minutes: new Uint8Array(n).fill(every),
  } satisfies CountedTrace;
}

/** Readings every five minutes, from −5 to +180 minutes: `of` the minute. */
const through = (of: (minute: number) => number): CountedTrace =>
  traceOf(Array.from({ length: 38 }, (_, i) => [i * 5 - 5, of(i * 5 - 5)] as const));

const meal = (changed: Partial<EatenMeal> = {}): EatenMeal => ({
  at: instant(NOON),
  amount: 40,
  notes: 1,
  next: null,
  ...changed,
});

it('takes the nearest reading, at most ten minutes away, of two equally near the earlier', () => {
  const trace = traceOf([
    [-4, 100],
    [4, 110],
    [25, 120],
  ]);
  expect(readingNear(trace, NOON)).toBe(0);
  expect(readingNear(trace, NOON + MINUTE)).toBe(1);
  expect(glucoseNear(trace, NOON + 15 * MINUTE)).toBe(120);
  expect(glucoseNear(trace, NOON + 14.5 * MINUTE)).toBeNull();
  expect(glucoseNear(trace, NOON + 36 * MINUTE)).toBeNull();
  expect(readingNear(traceOf([]), NOON)).toBeNull();
});

it('knows what share of a stretch readings stand for', () => {
  const trace = traceOf([
    [0, 100],
    [5, 100],
    [20, 100],
  ]);
  expect(coverageOf(trace, NOON, NOON + 20 * MINUTE)).toBe(0.5);
  expect(coverageOf(trace, NOON, NOON)).toBe(0);
});

it('draws a median from three traces on and the middle half from five', () => {
  expect(alignedPoint(30, [100, null, 140])).toEqual({
    minute: 30,
    n: 2,
    middle: null,
    low: null,
    high: null,
  });
  expect(alignedPoint(0, [120, 100, 140])).toMatchObject({ n: 3, middle: 120, low: null });
  // Type 7 of 100, 110, 120, 130, 190: the quartiles are the second and the fourth.
  expect(alignedPoint(0, [190, 110, 100, 130, 120])).toMatchObject({
    low: 110,
    middle: 120,
    high: 130,
  });
});

it('tells start, peak, rise, time to the peak and two hours later', () => {
  // 100 at the start, up by 1 mg/dL a minute for 90 minutes, down again.
  const trace = through((minute) => (minute <= 90 ? 100 + minute : 280 - minute));
  expect(courseOf(trace, meal())).toEqual({
    start: 100,
    peak: 190,
    rise: 90,
    toPeak: 90,
    later: 160,
    leftOut: null,
  });
});

it('has no rise where glucose only fell', () => {
  const course = courseOf(
    through((minute) => 200 - minute / 2),
    meal(),
  );
  expect([course.start, course.peak, course.rise, course.toPeak]).toEqual([200, 200, 0, 0]);
});

it('leaves out a meal that another one follows, and tells its peak up to that', () => {
  const trace = through((minute) => 100 + minute);
  const course = courseOf(trace, meal({ next: instant(NOON + 90 * MINUTE) }));
  expect(course).toMatchObject({ peak: 190, rise: 90, later: null, leftOut: 'next-meal' });
  const late = courseOf(trace, meal({ next: instant(NOON + 150 * MINUTE) }));
  expect(late).toMatchObject({ peak: 250, later: 220, leftOut: 'next-meal' });
});

it('leaves out a meal without a start, and one with readings for less than 70 % of the time', () => {
  const none = courseOf(traceOf([[15, 150]]), meal());
  expect(none).toEqual({
    start: null,
    peak: null,
    rise: null,
    toPeak: null,
    later: null,
    leftOut: 'no-start',
  });
  // 180 minutes take 36 readings; 26 of them are 72 %, 25 are 69 %.
  const some = (n: number) =>
    courseOf(traceOf(Array.from({ length: n }, (_, i) => [i * 5, 120])), meal()).leftOut;
  expect([some(26), some(25)]).toEqual([null, 'few-readings']);
});

const note = (minute: number, grams?: number): Meal => {
  const fact = { kind: 'carbs', ...(grams !== undefined && { grams }) } as const;
  const at = instant(NOON + minute * MINUTE);
  const told = event('2026-03-02T13:00', fact, { at });
  if (told.kind !== 'carbs') throw new Error('no note of carbohydrate');
  return { id: told.id, at, event: told, grams, exchanges: undefined, copies: [] };
};

it('puts notes within an hour of the first together, and sees a meal that follows', () => {
  const unit = { carbs: 'g', gramsPerExchange: 15 } as const;
  const meals = eatenMeals([note(0, 30), note(60, 10), note(61, 20), note(241, 5)], unit);
  expect(meals).toEqual([
    { at: NOON, amount: 40, notes: 2, next: NOON + 61 * MINUTE },
    { at: NOON + 61 * MINUTE, amount: 20, notes: 1, next: null },
    { at: NOON + 241 * MINUTE, amount: 5, notes: 1, next: null },
  ]);
});

it('does not take an amount that nobody noted for 0', () => {
  const unit = { carbs: 'exchanges', gramsPerExchange: 12 } as const;
  expect(eatenMeals([note(0)], unit)[0]?.amount).toBeNull();
  expect(eatenMeals([note(0, 30), note(5)], unit)[0]?.amount).toBe(2.5);
});

it('has nights of 23, 24 and 25 hours by the clock', () => {
  const lengthOf = (date: string) => {
    const { from, to } = nightOf(localDate(date), { from: 1320, to: 420 }, BERLIN);
    return (to - from) / 3_600_000;
  };
  expect(['2026-03-27', '2026-03-28', '2026-10-24'].map(lengthOf)).toEqual([9, 8, 10]);
  const early = nightOf(localDate('2026-03-02'), { from: 0, to: 360 }, BERLIN);
  expect(new Date(early.from).toISOString()).toBe('2026-03-01T23:00:00.000Z');
});

it('tells bedtime, waking up, the lowest between them, and the time below target', () => {
  const night = {
    date: localDate('2026-03-02'),
    from: instant(NOON),
    to: instant(NOON + 60 * MINUTE),
  };
  const trace = traceOf([
    [-15, 40],
    [-2, 65],
    [3, 68],
    [8, 70],
    [13, 69],
    [63, 120],
  ]);
  expect(nightCourse(trace, night, consensus)).toEqual({
    start: 65,
    end: 120,
    lowest: 65,
    lowestAt: NOON - 2 * MINUTE,
    below: 10,
    covered: 0.25,
  });
  expect(nightCourse(traceOf([]), night, consensus)).toEqual({
    start: null,
    end: null,
    lowest: null,
    lowestAt: null,
    below: null,
    covered: 0,
  });
});
