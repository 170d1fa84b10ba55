import { describe, expect, it } from 'vitest';
import { instant, zone } from '#domain/time.ts';
import { ea1cOf, gmiOf, jIndexOf, quantile } from './central.ts';
import { byLevel, printedShares, wholeShares } from './ranges.ts';
import { countedTrace } from './reading.ts';
import { adrrOf, griOf, riskOf } from './risk.ts';
import { sharesOf, tightShareOf } from './shares.ts';

const UTC = zone('UTC');
const DAY = 86_400_000;
const trace = (values: readonly number[], start = 0, unit: 'mg/dL' | 'mmol/L' = 'mg/dL') =>
  countedTrace(
    values.map((value, i) => ({ value, unit, minutes: 5, at: instant(start + i * 300_000) })),
  );

describe('risk', () => {
  it('of a level trace at 100 mg/dL is what its formula gives by hand (Kovatchev 2006)', () => {
    const found = riskOf(trace(Array(10).fill(100)));
    expect(found?.lbgi).toBeCloseTo(0.482051, 6);
    expect(found?.hbgi).toBe(0);
    expect(riskOf(trace([]))).toBeNull();
  });

  it('has its zero between 112 and 113 mg/dL: low below, high above', () => {
    const at = (mgdl: number) => riskOf(trace([mgdl]));
    expect([at(112)!.lbgi > 0, at(112)!.hbgi, at(113)!.lbgi, at(113)!.hbgi > 0]).toEqual([
      true,
      0,
      0,
      true,
    ]);
  });

  it('of a day is its worst low and its worst high; of days their mean', () => {
    const [low, high] = [riskOf(trace([50]))!.lbgi, riskOf(trace([300]))!.hbgi];
    const first = trace([50, 100, 300]);
    expect(adrrOf(first, UTC)).toBeCloseTo(low + high, 12);
    const both = countedTrace(
      [0, DAY].flatMap((start) =>
        (start === 0 ? [50, 300] : [112.5]).map((value, i) => ({
          value,
          unit: 'mg/dL' as const,
          minutes: 5,
          at: instant(start + i * 300_000),
        })),
      ),
    );
    expect(adrrOf(both, UTC)).toBeCloseTo((low + high) / 2, 3);
  });

  it('GRI weighs its four shares, at most 100 (Klonoff 2022)', () => {
    const shares = { 'very-low': 1, low: 3, target: 70, high: 20, 'very-high': 6 };
    const found = griOf(shares);
    expect(found.value).toBeCloseTo(3 * 1 + 2.4 * 3 + 1.6 * 6 + 0.8 * 20, 12);
    expect([found.hypo, found.hyper, found.zone]).toEqual([3.4000000000000004, 16, 'B']);
    const worst = griOf({ 'very-low': 100, low: 0, target: 0, high: 0, 'very-high': 0 });
    expect([worst.value, worst.zone]).toEqual([100, 'E']);
  });
});

it('estimates of HbA1c and the J-index are their formulas', () => {
  expect(gmiOf(154)).toBeCloseTo(6.99368, 5);
  expect(ea1cOf(154)).toBeCloseTo(6.99303, 5);
  expect(jIndexOf(100, 20)).toBeCloseTo(14.4, 12);
});

it('a quantile lies on the line between its neighbours (type 7)', () => {
  expect([0, 0.25, 0.5, 1].map((p) => quantile([10, 20, 30, 50], p))).toEqual([10, 17.5, 25, 50]);
  expect(quantile([], 0.5)).toBeNull();
});

describe('shares', () => {
  it('are of the unit of the sensor, both edges of the target in range (C4, C5)', () => {
    expect(sharesOf(trace([53, 54, 69, 70, 180, 181, 250, 251]))).toEqual({
      'very-low': 12.5,
      low: 25,
      target: 25,
      high: 25,
      'very-high': 12.5,
    });
    expect(sharesOf(trace([2.9, 3, 3.8, 3.9, 10, 10.1, 13.9, 14], 0, 'mmol/L'))).toEqual(
      sharesOf(trace([53, 54, 69, 70, 180, 181, 250, 251])),
    );
    expect(tightShareOf(trace([69, 70, 140, 141]))).toBe(50);
  });

  it('are printed with a half to the even one, and what is left over on high (C15)', () => {
    const counts = { 'very-low': 36, low: 60, target: 84, high: 36, 'very-high': 72 };
    expect(wholeShares(counts)).toEqual({
      'very-low': 12,
      low: 21,
      target: 29,
      high: 13,
      'very-high': 25,
    });
  });

  it('below one percent keep a decimal, are never printed as nothing, and leave 100 in all', () => {
    const shares = (...ns: readonly [number, number, number, number, number]) =>
      printedShares(byLevel((_, i) => ns[i] ?? 0));
    expect(shares(4, 0, 996, 0, 0)).toMatchObject({ 'very-low': '0.4', low: '0', target: '99.6' });
    expect(shares(6, 36, 700, 200, 58)).toEqual({
      'very-low': '0.6',
      low: '4',
      target: '70',
      high: '19.4',
      'very-high': '6',
    });
    expect(shares(1, 0, 99_999, 0, 0)).toMatchObject({ 'very-low': '0.1', target: '99.9' });
  });
});
