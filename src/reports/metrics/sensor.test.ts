import { expect, it } from 'vitest';
import { instant } from '#domain/time.ts';
import { longestPause } from './episodes.ts';
import { episodesBelow, isBelow, minutesBelow } from './low-line.ts';
import { countedTrace, type SensorReading } from './reading.ts';
import { sensorActive, sensorMean, sensorSpread, sensorVariation } from './sensor.ts';
import { minutesInLevels } from './shares.ts';

const MINUTE = 60_000;
const line = { 'mg/dL': 60, 'mmol/L': 3.3 };

/** Readings of one sensor, one after the other. */
const trace = (values: readonly number[], minutes = 5, from = 0): SensorReading[] =>
  values.map((value, i) => ({
    value,
    unit: 'mg/dL',
    minutes,
    at: instant((from + i * minutes) * MINUTE),
  }));
const beyond = (value: number, limit: 'LO' | 'HI'): SensorReading => ({
  value,
  unit: 'mg/dL',
  limit,
  minutes: 5,
  at: instant(0),
});

it('weights each reading with the interval of its sensor (C7)', () => {
  const mixed = [...trace([100, 100, 100], 5), ...trace([200], 15, 15)];
  expect(sensorMean(countedTrace(mixed), 'mg/dL').value).toBe(150);
  expect(minutesInLevels(countedTrace(mixed))).toMatchObject({
    target: { minutes: 15, readings: 3 },
    high: { minutes: 15, readings: 1 },
  });
});

it('takes LO and HI as one step beyond the limit, and says so (C6)', () => {
  const all = [beyond(40, 'LO'), beyond(400, 'HI')];
  expect(sensorMean(countedTrace(all), 'mg/dL')).toMatchObject({
    value: 220,
    how: { rule: expect.stringContaining('2 readings LO or HI, taken as 39 and 401') },
  });
  expect(minutesInLevels(countedTrace(all))).toMatchObject({
    'very-low': { readings: 1 },
    'very-high': { readings: 1 },
  });
});

it('gives spread and variation from 30 readings on, with n − 1 (C13)', () => {
  const values = Array.from({ length: 30 }, (_, i) => (i % 2 ? 110 : 90));
  expect(sensorSpread(countedTrace(trace(values.slice(1))), 'mg/dL').value).toBeNull();
  expect(sensorVariation(countedTrace(trace(values.slice(1)))).value).toBeNull();
  expect(sensorSpread(countedTrace(trace(values)), 'mg/dL').value).toBeCloseTo(
    Math.sqrt(3000 / 29),
    12,
  );
  expect(sensorVariation(countedTrace(trace(values))).value).toBeCloseTo(Math.sqrt(3000 / 29), 12);
});

it('knows nothing of nothing (C17)', () => {
  expect(sensorMean(countedTrace([]), 'mg/dL').value).toBeNull();
  expect(sensorVariation(countedTrace([])).value).toBeNull();
  expect(minutesBelow([], line).value).toBeNull();
  expect(episodesBelow([], line).value).toBeNull();
});

it('is active for the time that its readings stand for, and never longer than it was', () => {
  expect(sensorActive(countedTrace(trace(Array(72).fill(100))), 24 * 60 * MINUTE).value).toBe(25);
  expect(sensorActive(countedTrace(trace([1, 1, 1])), 10 * MINUTE).value).toBe(100);
  expect(sensorActive(countedTrace(trace([1])), 0).value).toBeNull();
});

it('is below a line where it is less, in the unit of the sensor; LO always, HI never', () => {
  const [at60, at59] = trace([60, 59]);
  expect([at60, at59].map((one) => one && isBelow(one, line))).toEqual([false, true]);
  const inMmol = trace([3.2, 3.3]).map((one) => isBelow({ ...one, unit: 'mmol/L' }, line));
  expect(inMmol).toEqual([true, false]);
  expect(isBelow(beyond(40, 'LO'), { 'mg/dL': 30, 'mmol/L': 1.7 })).toBe(true);
  expect(isBelow(beyond(400, 'HI'), { 'mg/dL': 500, 'mmol/L': 27 })).toBe(false);
  expect(minutesBelow(trace([59, 60, 55, 100]), line).value).toBe(10);
});

const episodes = (values: readonly number[], minutes = 5) =>
  episodesBelow(trace(values, minutes), line).value;

it('an episode takes 15 minutes of readings, two of a slow sensor, and ends after 15 minutes', () => {
  expect(episodes([100, 55, 55, 100])).toBe(0);
  expect(episodes([100, 55, 55, 55, 100])).toBe(1);
  expect(episodes([55, 55, 55, 100, 100, 55, 55, 55])).toBe(1);
  expect(episodes([55, 55, 55, 100, 100, 100, 55, 55, 55])).toBe(2);
  expect(episodes([55, 100, 55, 100, 55, 100])).toBe(0);
  expect(episodes([55, 100], 15)).toBe(0);
  expect(episodes([55, 55], 15)).toBe(1);
  expect(episodes(Array(15).fill(55), 1)).toBe(1);
});

it('a pause in the data ends an episode, and what leads to one', () => {
  const low = [55, 55, 55];
  expect(longestPause(5)).toBe(16 * MINUTE);
  expect(longestPause(15)).toBe(46 * MINUTE);
  expect(episodesBelow([...trace(low), ...trace(low, 5, 26)], line).value).toBe(1);
  expect(episodesBelow([...trace(low), ...trace(low, 5, 27)], line).value).toBe(2);
  expect(episodesBelow([...trace([55, 55]), ...trace([55, 55], 5, 30)], line).value).toBe(0);
});
