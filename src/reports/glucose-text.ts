import type { Limit } from '#domain/event.ts';
import { decimals, plain } from '#domain/language.ts';
import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { limitText } from './units.ts';

/** What is printed where a number is not known (C17): never 0. */
export const UNKNOWN = '—';

export interface GlucoseValue {
  readonly value: number;
  readonly unit: GlucoseUnit;
  readonly limit?: Limit;
}

/** A number already in `unit`, as it is printed: whole mg/dL, mmol/L with one decimal. */
export const glucoseNumber = (value: number, unit: GlucoseUnit): string =>
  unit === 'mg/dL' ? String(Math.round(value)) : decimals(value, 1);

/** A reading as printed in the unit of the page; beyond the device's range in its own word. */
export const glucoseText = ({ value, unit, limit }: GlucoseValue, shown: GlucoseUnit): string =>
  limit ?? glucoseNumber(convertGlucose(value, unit, shown), shown);

/** A reading as the device itself reported it, to the last digit. */
export const reportedText = ({ value, unit, limit }: GlucoseValue): string =>
  limit ? limitText(limit, plain(value), unit) : `${plain(value)} ${unit}`;
