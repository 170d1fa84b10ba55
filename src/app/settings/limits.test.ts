import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetPresets } from '#domain/preferences.ts';
import { isRange, setLimit, setRange } from './limits.ts';

describe('a limit typed in one unit', () => {
  it('is kept as typed, and rounded to a step in the other', () => {
    expect(setLimit(undefined, 'mg/dL', 72)).toEqual({ 'mg/dL': 72, 'mmol/L': 4 });
    expect(setLimit(undefined, 'mmol/L', 7.8)).toEqual({ 'mg/dL': 141, 'mmol/L': 7.8 });
  });

  it('leaves the published number of the other unit alone when nothing changed', () => {
    const { standard } = targetPresets;
    expect(setRange(standard, 'mg/dL', [70, 180])).toEqual(standard);
    expect(setRange(standard, 'mg/dL', [70, 160])).toEqual({
      'mg/dL': [70, 160],
      'mmol/L': [3.9, 8.9],
    });
  });

  it('survives any number of looks in either unit', () => {
    assert(
      property(integer({ min: 40, max: 400 }), (value) => {
        const set = setLimit(undefined, 'mg/dL', value);
        expect(setLimit(set, 'mmol/L', set['mmol/L'])).toEqual(set);
      }),
    );
  });
});

describe('a range', () => {
  it('has its lower limit below its upper one', () => {
    expect(isRange([70, 180], 'mg/dL')).toBe(true);
    expect(isRange([180, 70], 'mg/dL')).toBe(false);
    expect(isRange([70, 70], 'mg/dL')).toBe(false);
    expect(isRange([3.9, Number.NaN], 'mmol/L')).toBe(false);
  });

  it('stays within what can be measured', () => {
    expect(isRange([4, 10], 'mg/dL')).toBe(false);
    expect(isRange([4, 10], 'mmol/L')).toBe(true);
  });
});
