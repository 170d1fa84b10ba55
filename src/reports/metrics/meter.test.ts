import { array, assert, integer, property, record } from 'fast-check';
import { expect, it } from 'vitest';
import { targetPresets } from '#domain/preferences.ts';
import { instant } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import {
  extremes,
  levelCounts,
  meanGlucose,
  type MeterReading,
  readingCount,
  spreadGlucose,
  targetCounts,
} from './meter.ts';
import { levels, printedShares } from './ranges.ts';

const reading = (value: number, changed: Partial<MeterReading> = {}): MeterReading => ({
  value,
  unit: 'mg/dL',
  at: instant(value),
  ...changed,
});
const mmol = (value: number) => reading(value, { unit: 'mmol/L' });

it('puts both limits into the range, in the unit of the device (C4, C5)', () => {
  const counts = levelCounts([53, 54, 69, 70, 180, 181, 250, 251].map((v) => reading(v)));
  expect(counts).toEqual({ 'very-low': 1, low: 2, target: 2, high: 2, 'very-high': 1 });
  expect(levelCounts([2.9, 3, 3.8, 3.9, 10, 10.1, 13.9, 14].map(mmol))).toEqual(counts);
});

it('counts HI and LO, and leaves them out of mean and spread and says so (C6)', () => {
  const all = [
    ...[100, 110, 120, 130, 140].map((v) => reading(v)),
    reading(20, { limit: 'LO' }),
    reading(600, { limit: 'HI' }),
  ];
  expect(readingCount(all).value).toBe(7);
  expect(levelCounts(all)).toMatchObject({ 'very-low': 1, 'very-high': 1 });
  const mean = meanGlucose(all, 'mg/dL');
  expect(mean).toMatchObject({ value: 120, how: { counted: 5, leftOut: ['2 readings HI or LO'] } });
  expect(spreadGlucose(all, 'mg/dL').value).toBeCloseTo(Math.sqrt(250), 12);
  expect(extremes(all)?.map(({ limit }) => limit)).toEqual(['LO', 'HI']);
});

it('gives a spread from five readings on, with n − 1 (C13)', () => {
  const four = [100, 110, 120, 130].map((v) => reading(v));
  expect(spreadGlucose(four, 'mg/dL')).toMatchObject({
    value: null,
    how: { rule: expect.stringContaining('Needs 5 readings, has 4') },
  });
  expect(spreadGlucose([...four, reading(140)], 'mg/dL').value).toBeCloseTo(15.811, 3);
});

it('knows nothing of nothing: null, never 0 (C17)', () => {
  expect(meanGlucose([], 'mg/dL').value).toBeNull();
  expect(extremes([])).toBeNull();
  expect(printedShares(levelCounts([]))).toBeNull();
});

it('leaves control solution out everywhere', () => {
  const all = [reading(100), reading(300, { control: true })];
  expect(readingCount(all)).toMatchObject({
    value: 1,
    how: { leftOut: ['1 test with control solution'] },
  });
  expect(meanGlucose(all, 'mg/dL').value).toBe(100);
  expect(extremes(all)?.[1].value).toBe(100);
  expect(targetCounts(all, targetPresets.standard)).toEqual({ below: 0, in: 1, above: 0 });
});

it('counts by the target of the person, each in its own unit', () => {
  const all = [
    reading(62),
    reading(63),
    reading(140),
    reading(141),
    mmol(3.4),
    mmol(7.8),
    mmol(7.9),
  ];
  expect(targetCounts(all, targetPresets.pregnancy)).toEqual({ below: 2, in: 3, above: 2 });
});

it('takes the earlier of equal extremes', () => {
  const all = [reading(100, { at: instant(9) }), reading(100, { at: instant(3) })];
  expect(extremes(all)?.map(({ at }) => at)).toEqual([3, 3]);
});

const anyReading = record({
  value: integer({ min: 20, max: 600 }),
  at: integer({ min: 0, max: 86_400_000 }).map(instant),
});

it('the unit of the page changes a mean by the factor alone, and no count at all', () => {
  assert(
    property(array(anyReading, { minLength: 1, maxLength: 40 }), (values) => {
      const all = values.map((v) => ({ ...v, unit: 'mg/dL' as GlucoseUnit }));
      const [a, b] = [meanGlucose(all, 'mg/dL').value, meanGlucose(all, 'mmol/L').value];
      expect((a ?? 0) / (b ?? 1)).toBeCloseTo(18.01559, 9);
      expect(extremes(all)?.[0].value).toBe(Math.min(...all.map(({ value }) => value)));
    }),
  );
});

it('prints five shares that add up to 100 and never a 0 for something (C15)', () => {
  assert(
    property(array(integer({ min: 0, max: 80 }), { minLength: 5, maxLength: 5 }), (ns) => {
      const [vl = 0, low = 0, target = 0, high = 0, vh = 0] = ns;
      const counts = { 'very-low': vl, low, target, high, 'very-high': vh };
      const printed = printedShares(counts);
      if (!printed) return;
      for (const level of levels)
        if (counts[level] > 0) expect(Number(printed[level])).toBeGreaterThan(0);
        else expect(printed[level]).toBe('0');
      const tenths = levels.map((level) => Math.round(10 * Number(printed[level])));
      expect(tenths.reduce((a, b) => a + b, 0)).toBe(1000);
    }),
  );
});
