import { decimals } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import { convertGlucose } from '#domain/units.ts';
import { numberText } from '../day/figure.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { aucOf } from '../metrics/area.ts';
import { meanOf } from '../metrics/central.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { inTargetText } from '../metrics/in-target.ts';
import { mgdlOf } from '../metrics/values.ts';
import type { OverlayCells } from './view.ts';

const LIMITS = ['', 'LO', 'HI'];

/** Where the lowest and the highest reading are; of equal ones the first. Null without any. */
export function extremesOf(trace: CountedTrace): { lowest: number; highest: number } | null {
  const values = mgdlOf(trace);
  if (values.length === 0) return null;
  const best = (isBetter: (a: number, b: number) => boolean) =>
    values.reduce((at, v, i) => (isBetter(v, values[at]!) ? i : at), 0);
  return { lowest: best((a, b) => a < b), highest: best((a, b) => a > b) };
}

/** A reading as printed; beyond the sensor's range in its own word. */
function readingText(trace: CountedTrace, i: number, { unit }: Preferences): string {
  const from = trace.mmol[i] === 1 ? 'mmol/L' : 'mg/dL';
  const limit = LIMITS[trace.limit[i] ?? 0];
  return limit || glucoseNumber(convertGlucose(trace.value[i]!, from, unit), unit);
}

/** mg/dL as printed in the unit of the page. */
export const mgdlText = (mgdl: number | null, { unit }: Preferences): string =>
  numberText(mgdl, (value) => glucoseNumber(convertGlucose(value, 'mg/dL', unit), unit));

/** Area above the person's target per hour covered, one decimal finer than a glucose. */
function areaText(trace: CountedTrace, { target, unit }: Preferences): string {
  const area = aucOf(trace, target['mg/dL'])?.above ?? null;
  return numberText(area, (mgdl) =>
    decimals(convertGlucose(mgdl, 'mg/dL', unit), unit === 'mg/dL' ? 1 : 2),
  );
}

/** The row of a day, or of all days. */
export function cellsOf(trace: CountedTrace, preferences: Preferences): OverlayCells {
  const found = extremesOf(trace);
  const text = (i: number | undefined) =>
    i === undefined ? UNKNOWN : readingText(trace, i, preferences);
  return {
    mean: mgdlText(meanOf(trace), preferences),
    highest: text(found?.highest),
    lowest: text(found?.lowest),
    area: areaText(trace, preferences),
    range: inTargetText(trace, preferences) ?? UNKNOWN,
    readings: String(trace.at.length),
  };
}
