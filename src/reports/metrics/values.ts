import { convertGlucose } from '#domain/units.ts';
import type { CountedTrace } from './counted.ts';

/** Beyond the sensor's range counts as one step beyond its limit: 39 and 401 mg/dL (C6). */
const STEP = { 'mg/dL': 1, 'mmol/L': 0.1 };
const BEYOND = [0, -1, 1];

/** Every reading in mg/dL, unrounded (C2); of LO and HI one step beyond the limit (C6). */
export function mgdlOf({ value, mmol, limit }: CountedTrace): Float64Array {
  return value.map((reported, i) => {
    const unit = mmol[i] === 1 ? 'mmol/L' : 'mg/dL';
    const beyond = (BEYOND[limit[i] ?? 0] ?? 0) * STEP[unit];
    return convertGlucose(reported + beyond, unit, 'mg/dL');
  });
}

/** Readings beyond the range of their sensor. */
export const beyondOf = ({ limit }: CountedTrace): number =>
  limit.reduce((count, one) => count + (one > 0 ? 1 : 0), 0);
