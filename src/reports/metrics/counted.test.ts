import { describe, expect, it } from 'vitest';
import { instant } from '#domain/time.ts';
import { countTraces } from './counted.ts';
import { deviceTrace } from './reading.ts';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
const day = (n: number) => ({ start: instant(n * DAY), end: instant((n + 1) * DAY) });

/** Readings of a device at these minutes after the first midnight. */
const device = (name: string, minutes: readonly number[], value = 100) =>
  deviceTrace(
    name,
    minutes.map((m) => ({ at: instant(m * MINUTE), value, unit: 'mg/dL' as const })),
  );
const every = (interval: number, n: number, from = 0) =>
  Array.from({ length: n }, (_, i) => from + i * interval);
const minutesOf = (trace: ReturnType<typeof countTraces>) =>
  Array.from(trace.at, (at) => at / MINUTE);

describe('readings that count', () => {
  it('stand for the interval of their sensor: 1, 5 or 15 minutes (C7)', () => {
    for (const interval of [1, 5, 15]) {
      const trace = countTraces([device('a', every(interval, 20))], [day(0)], null);
      expect([...new Set(trace.minutes)]).toEqual([interval]);
    }
  });

  it('come from one sensor at a time, of another only where it paused (C8)', () => {
    const main = device('a', [...every(5, 12), ...every(5, 12, 120)]);
    const other = device('b', every(5, 30, 2), 200);
    const trace = countTraces([other, main], [day(0)], 'a');
    // From 62 to 112: nearer than five minutes to the main one none counts.
    expect(trace.at.length).toBe(24 + 11);
    expect(trace.value.filter((value) => value === 200).length).toBe(11);
    expect(minutesOf(trace)).toEqual(minutesOf(trace).toSorted((x, y) => x - y));
  });

  it('come from the same one of two with as many, in whatever order they are given', () => {
    const [one, other] = [device('a', every(5, 30)), device('b', every(5, 30, 2), 200)];
    const [there, back] = [
      [one, other],
      [other, one],
    ].map((both) => countTraces(both, [day(0)], null));
    expect(new Set(there?.value)).toEqual(new Set([100]));
    expect(there).toEqual(back);
  });

  it('never stand for more time than there was, whatever is mixed', () => {
    const slow = device('a', every(15, 10));
    const fast = device('b', every(1, 150));
    const trace = countTraces([slow, fast], [day(0)], 'a');
    expect(trace.minutes.reduce((sum, m) => sum + m, 0)).toBeLessThanOrEqual(150 + 15);
  });

  it('are counted once where a second stream of one device runs beside the first', () => {
    const both = [...every(5, 40), ...every(5, 40, 2)].toSorted((x, y) => x - y);
    const alone = device('a', [...both, ...every(5, 200, 1440)]);
    expect(countTraces([alone], [day(0), day(1)], null).at.length).toBe(240);
  });

  it('are counted once across midnight', () => {
    const twins = device('a', [...every(5, 10, 1390), 1439, 1440.5, ...every(5, 10, 1445)]);
    const trace = countTraces([twins], [day(0), day(1)], null);
    const minutes = minutesOf(trace);
    const gaps = minutes.slice(1).map((m, i) => m - (minutes.at(i) ?? Infinity));
    expect(Math.min(...gaps)).toBeGreaterThan(4.8);
  });

  it('of the very same moment it is what the device said last', () => {
    const twice = deviceTrace(
      'a',
      [100, 120].map((value) => ({ at: instant(0), value, unit: 'mg/dL' as const })),
    );
    expect([...countTraces([twice], [day(0)], null).value]).toEqual([120]);
  });
});

it('a year of readings is counted in the order of time', () => {
  const trace = countTraces(
    [device('a', every(5, 105_120))],
    Array.from({ length: 365 }, (_, n) => day(n)),
    null,
  );
  expect(trace.at.length).toBe(105_120);
});
