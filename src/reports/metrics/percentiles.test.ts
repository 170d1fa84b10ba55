import { expect, it } from 'vitest';
import { instant, zone } from '#domain/time.ts';
import { profileOf } from './percentiles.ts';
import { countedTrace } from './reading.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const utc = zone('UTC');
const fine = { curve: 'fine' } as const;
const print = { curve: 'print' } as const;

const trace = (readings: readonly (readonly [at: number, value: number])[]) =>
  countedTrace(
    readings.map(([at, value]) => ({ at: instant(at), value, unit: 'mg/dL', minutes: 5 })),
  );

/** A reading at one time on as many days: 100, 110, 120 … */
const daily = (days: number, hour: number) =>
  trace(Array.from({ length: days }, (_, day) => [day * DAY + hour * HOUR, 100 + 10 * day]));

const at = (of: ReturnType<typeof profileOf>, minute: number) =>
  of.find((bin) => bin.minute === minute);

it('looks at the hour around every quarter, over midnight too', () => {
  const bins = profileOf(
    trace([
      [0, 100],
      [DAY - HOUR / 4, 200],
    ]),
    utc,
    fine,
  );
  expect(bins.map(({ minute }) => minute)).toEqual(Array.from({ length: 96 }, (_, i) => 15 * i));
  expect(at(bins, 0)).toMatchObject({ n: 2, days: 1, p50: 150 });
  expect(at(bins, 30)).toMatchObject({ n: 1, p50: 100 });
  expect(at(bins, 45)).toMatchObject({ n: 0, days: 0, p50: null });
  expect(at(bins, 1425)).toMatchObject({ n: 2 });
  expect(at(bins, 1410)).toMatchObject({ n: 1, p50: 200 });
});

it('tells the middle half from 5 days, the outer percentiles from 10', () => {
  const bin = (days: number) => at(profileOf(daily(days, 12), utc, fine), 720);
  expect(bin(4)).toMatchObject({ n: 4, days: 4, p5: null, p25: null, p50: 115, p75: null });
  expect(bin(5)).toMatchObject({ p5: null, p25: 110, p50: 120, p75: 130, p95: null });
  expect(bin(9)).toMatchObject({ p5: null, p95: null });
  expect(bin(11)).toMatchObject({ p5: 105, p25: 125, p50: 150, p75: 175, p95: 195 });
});

it('counts days, not readings', () => {
  const often = trace(Array.from({ length: 12 }, (_, i) => [12 * HOUR + i * MINUTE, 100]));
  expect(at(profileOf(often, utc, fine), 720)).toMatchObject({ n: 12, days: 1, p25: null });
});

it('goes by the clock of the zone', () => {
  const noon = profileOf(trace([[Date.UTC(2024, 6, 1, 12), 100]]), zone('Asia/Kolkata'), print);
  expect(at(noon, 17 * 60 + 30)).toMatchObject({ n: 1 });
});

it.each([
  ['counts the repeated hour twice', Date.UTC(2024, 10, 3, 4), 25, 24],
  ['leaves the skipped hour empty', Date.UTC(2024, 2, 10, 5), 23, 0],
])('%s', (_, start, hours, n) => {
  const all = Array.from({ length: hours * 12 }, (__, i) => [start + i * 5 * MINUTE, 100] as const);
  const bins = profileOf(trace(all), zone('America/New_York'), print);
  expect(at(bins, hours === 25 ? 90 : 150)).toMatchObject({ n, p50: n > 0 ? 100 : null });
  expect(at(bins, 330)).toMatchObject({ n: 12, days: 1 });
});

it('smooths the printed hours 1-4-1 around the clock', () => {
  const hourly = Array.from(
    { length: 24 },
    (_, hour) => [hour * HOUR, hour === 0 ? 160 : 100] as const,
  );
  const bins = profileOf(trace(hourly), utc, print);
  expect([1410, 30, 90, 150].map((minute) => at(bins, minute)?.p50)).toEqual([110, 140, 110, 100]);
});

it('smooths with the neighbours there are', () => {
  const bins = profileOf(
    trace([
      [0, 100],
      [HOUR, 150],
      [5 * HOUR, 200],
    ]),
    utc,
    print,
  );
  expect([30, 90, 150, 330].map((minute) => at(bins, minute)?.p50)).toEqual([110, 140, null, 200]);
});

it('counts every reading of a year four times in hours around quarters, once in hours', () => {
  const year = trace(
    Array.from({ length: 105_120 }, (_, i) => [i * 5 * MINUTE, 40 + ((i * 7919) % 360)] as const),
  );
  const count = (choice: typeof fine | typeof print) =>
    profileOf(year, utc, choice).reduce((sum, { n }) => sum + n, 0);
  expect(count(fine)).toBe(4 * 105_120);
  expect(count(print)).toBe(105_120);
});
