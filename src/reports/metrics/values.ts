import { convertGlucose } from '#domain/units.ts';
import type { CountedTrace } from './counted.ts';

/** Beyond the sensor's range counts as one step beyond its limit: 39 and 401 mg/dL (C6). */
const STEP = { 'mg/dL': 1, 'mmol/L': 0.1 };
const BEYOND = [0, -1, 1];

/** Something of a trace, worked out once: a year is 105,120 readings, and a page asks often. */
export function ofTrace<T>(make: (trace: CountedTrace) => T): (trace: CountedTrace) => T {
  const known = new WeakMap<CountedTrace, { readonly value: T }>();
  return (trace) => {
    const made = known.get(trace) ?? { value: make(trace) };
    known.set(trace, made);
    return made.value;
  };
}

/** Every reading in mg/dL, unrounded (C2); of LO and HI one step beyond the limit (C6). */
export const mgdlOf = ofTrace(({ value, mmol, limit }): Float64Array => {
  const all = new Float64Array(value.length);
  for (let i = 0; i < all.length; i++) {
    const unit = mmol[i] === 1 ? 'mmol/L' : 'mg/dL';
    const beyond = BEYOND[limit[i]!]! * STEP[unit];
    all[i] = convertGlucose(value[i]! + beyond, unit, 'mg/dL');
  }
  return all;
});

/** Readings beyond the range of their sensor. */
export const beyondOf = ofTrace(({ limit }): number => {
  let count = 0;
  for (const one of limit) if (one > 0) count += 1;
  return count;
});

/** Minutes that the readings stand for. */
export const minutesOf = ofTrace(({ minutes }): number => {
  let total = 0;
  for (const one of minutes) total += one;
  return total;
});
