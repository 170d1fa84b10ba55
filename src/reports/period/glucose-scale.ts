import type { Preferences } from '#domain/preferences.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { rangesOf } from '../metrics/ranges.ts';

/** The scale of pictures over many days: fixed, so that sheets can lie beside each other. */
export interface GlucoseScale {
  /** In the unit of the page; values above are drawn at it. */
  readonly top: number;
  readonly target: readonly [low: number, high: number];
  /** Where a pump or a person wants to be warned; null is off. */
  readonly lowLine: number | null;
  /** Numbers at the left, ascending. */
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
}

/** Of printed profiles, in each unit. */
export const TOP = { 'mg/dL': 350, 'mmol/L': 19.4 };

export function glucoseScale(preferences: Preferences): GlucoseScale {
  const { unit, target, lowLine } = preferences;
  const { veryLow, veryHigh } = rangesOf(preferences)[unit];
  const top = TOP[unit];
  const values = new Set([veryLow, ...target[unit], veryHigh, top]);
  return {
    top,
    target: target[unit],
    lowLine: lowLine?.[unit] ?? null,
    ticks: [...values]
      .filter((value) => value <= top)
      .toSorted((a, b) => a - b)
      .map((value) => ({ value, label: glucoseNumber(value, unit) })),
  };
}
