import { decimals } from '#domain/language.ts';
import { convertA1c } from '#domain/units.ts';
import { UNKNOWN } from '../glucose-text.ts';

const IFCC_PER_POINT = 1 / 0.09148;

const signed = (value: number, digits: number): string => {
  const size = decimals(Math.abs(value), digits);
  const isNone = Number(Math.abs(value).toFixed(digits)) === 0;
  return isNone ? size : `${value < 0 ? '−' : '+'}${size}`;
};

/** `7.2 % · 55 mmol/mol` of a percentage, unrounded; "—" where there is none. */
export const bothUnits = (percent: number | null): string =>
  percent === null
    ? UNKNOWN
    : `${decimals(percent, 1)} % · ${decimals(convertA1c(percent, '%', 'mmol/mol'), 0)} mmol/mol`;

/** `+0.3 % · +3 mmol/mol` of percentage points, unrounded. */
export const bothDifferences = (points: number | null): string =>
  points === null
    ? UNKNOWN
    : `${signed(points, 1)} % · ${signed(points * IFCC_PER_POINT, 0)} mmol/mol`;
