import { afterEach, expect, it } from 'vitest';
import { addGerman } from '#app/german.ts';
import { speak } from '#domain/language.ts';
import { headlineOf } from '#reports/headline/headline.ts';
import { printedSides } from '#reports/metrics/sides.ts';
import { patternsView } from '#reports/patterns/patterns.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { pump, rate } from './reports/pump-events.ts';
import { minuteOf, sensorFrom } from './reports/sensor-days.ts';

afterEach(() => speak('en'));

/** Ten days at 100 mg/dL; on seven of them half an hour at 60 from 03:00 on. */
const nights = sensorFrom('2026-11-10T00:00', '2026-11-20T00:00', (i, at) => {
  const minute = minuteOf(at);
  return Math.floor(i / 288) < 7 && minute >= 180 && minute < 210 ? 60 : 100;
});
const ofNights = (changed = {}) =>
  period('2026-11-10', '2026-11-19', [], { traces: [nights], ...changed });

it('says the window, the range, both sides, how much is known, and when lows began', () => {
  const { from, sentences } = headlineOf(ofNights());
  expect(from).toBe('sensor');
  // 7 · 30 of 14,400 minutes are 1.46 %.
  expect(sentences).toEqual([
    'In these 10 days 99 % of sensor time was in 70–180 mg/dL, 1 % below and 0 % above; readings cover 100 % of the time.',
    'Most low episodes began between 03:00 and 04:00: 7 of 7, on 7 of 10 days.',
  ]);
});

it('says the same in German, and in mmol/L without another percentage', () => {
  addGerman();
  speak('de');
  const [first] = headlineOf(ofNights({ preferences: preferences({ unit: 'mmol/L' }) })).sentences;
  expect(first).toBe(
    'In diesen 10 Tagen lagen 99 % der Sensorzeit in 3,9–10,0 mmol/L, 1 % darunter und 0 % darüber; Werte decken 100 % der Zeit ab.',
  );
});

it('says that only part of the days was chosen', () => {
  const filter = { ...everything, hours: [0, 6] as const };
  const [first] = headlineOf(ofNights({ filter })).sentences;
  expect(first).toMatch(/^In the chosen hours and weekdays of these 10 days 94 % of sensor time/);
});

it('names no time of the day where lows came at any', () => {
  const any = sensorFrom('2026-11-10T00:00', '2026-11-20T00:00', (i, at) => {
    const began = ((Math.floor(i / 288) * 7) % 23) * 60;
    return minuteOf(at) >= began && minuteOf(at) < began + 30 ? 60 : 100;
  });
  const { sentences } = headlineOf(period('2026-11-10', '2026-11-19', [], { traces: [any] }));
  expect(sentences[1]).toBe('There were 10 low episodes; for lows no time of the day stands out.');
});

it('gives no shares of less than a day', () => {
  const few = sensorFrom('2026-11-10T00:00', '2026-11-10T05:00', () => 50);
  const { sentences } = headlineOf(period('2026-11-10', '2026-11-12', [], { traces: [few] }));
  expect(sentences).toEqual([
    'Sensor readings of 5 hours: shares and times of the day need at least 24 hours.',
  ]);
});

it('says that few days are few', () => {
  const few = sensorFrom('2026-11-10T00:00', '2026-11-12T00:00', () => 120);
  const { sentences } = headlineOf(period('2026-11-10', '2026-11-12', [], { traces: [few] }));
  expect(sentences.slice(1)).toEqual([
    'There were 0 low episodes.',
    'Readings on 2 days: other days may look different.',
  ]);
  const { none, lows } = patternsView(period('2026-11-10', '2026-11-12', [], { traces: [few] }));
  expect(lows).toEqual([]);
  expect(none).toBe('Needs 5 days with readings of at least 20 hours, has 2.');
});

const tests = (n: number, value: number) =>
  Array.from({ length: n }, (_, i) => event(`2026-11-${10 + i}T08:00`, bg(value)));

it('speaks of readings where there is a meter only', () => {
  const readings = [
    ...tests(8, 120),
    ...tests(2, 60),
    event('2026-11-12T09:00', bg(5, { control: true })),
  ];
  expect(headlineOf(period('2026-11-10', '2026-11-19', readings)).sentences).toEqual([
    'In these 10 days 80 % of 10 meter readings were in 70–180 mg/dL, 20 % below and 0 % above.',
  ]);
  expect(headlineOf(period('2026-11-10', '2026-11-19', tests(9, 60))).sentences).toEqual([
    '9 meter readings: shares need at least 10.',
  ]);
});

it('speaks of insulin where there is a pump only', () => {
  const steady = Array.from({ length: 8 }, (_, i) => pump(`2026-11-${10 + i}T00:00`, rate(1)));
  const { from, sentences } = headlineOf(period('2026-11-12', '2026-11-14', steady));
  expect(from).toBe('pump');
  expect(sentences).toEqual([
    'The pump gave 24.0 U of insulin a day, 100 % of it basal: the mean of 3 of 3 days, those of which it tells at least 23 hours.',
  ]);
});

it('says that nothing is stored', () => {
  expect(headlineOf(period('2026-11-12', '2026-11-14', []))).toEqual({
    from: 'nothing',
    sentences: ['No glucose and no insulin is stored of these days.'],
    how: null,
  });
});

it('prints both sides so that all adds up to 100, and never a little as 0', () => {
  const sides = printedSides({ 'very-low': 4, low: 20, target: 700, high: 250, 'very-high': 26 });
  expect(sides).toEqual({ below: '2.4', in: '70', above: '27.6' });
  const rare = printedSides({ 'very-low': 1, low: 3, target: 996, high: 0, 'very-high': 0 });
  expect(rare).toEqual({ below: '0.4', in: '99.6', above: '0' });
  const twice = printedSides({ 'very-low': 6, low: 6, target: 788, high: 150, 'very-high': 50 });
  expect(twice).toEqual({ below: '1.2', in: '79', above: '19.8' });
});

it('finds the highs of an evening, and nothing of the rest of the day', () => {
  const evenings = sensorFrom('2026-11-10T00:00', '2026-11-24T00:00', (_, at) => {
    const minute = minuteOf(at);
    return minute >= 1140 && minute < 1320 ? 240 : 120;
  });
  const { highs, lows } = patternsView(
    period('2026-11-10', '2026-11-23', [], { traces: [evenings] }),
  );
  expect(lows).toEqual([]);
  expect(highs).toMatchObject([{ from: 19, to: 22, days: 14, ofDays: 14, weekdays: null }]);
  expect(highs[0]?.text).toBe(
    'Between 19:00 and 22:00: far more of the day’s glucose above 180 mg/dL than an even share, on 14 of 14 days.',
  );
});
