import type { Preferences } from '#domain/preferences.ts';

/** What consensus asks for, in percent of time; null where it names no goal. */
export interface Goals {
  /** At least. */
  readonly inRange: number | null;
  /** Less than, each. */
  readonly below: number | null;
  readonly veryLow: number | null;
  readonly above: number | null;
  readonly veryHigh: number | null;
  /** Mean in mg/dL and mmol/L, GMI in percent: less than; CV in percent: at most. */
  readonly mean: Readonly<Record<'mg/dL' | 'mmol/L', number>> | null;
  readonly gmi: number | null;
  readonly cv: number;
}

const none = { inRange: null, below: null, veryLow: null, above: null, veryHigh: null };
const unnamed = { ...none, mean: null, gmi: null, cv: 36 };
const mean = { 'mg/dL': 154, 'mmol/L': 8.6 };

/** Battelino 2019, doi 10.2337/dci19-0028; a range of a person's own has no goals. */
const goals: Readonly<Record<Preferences['preset'], Goals>> = {
  standard: { inRange: 70, below: 4, veryLow: 1, above: 25, veryHigh: 5, mean, gmi: 7, cv: 36 },
  older: { ...unnamed, inRange: 50, below: 1, above: 50, veryHigh: 10 },
  pregnancy: { ...unnamed, inRange: 70, below: 4, veryLow: 1, above: 25 },
  carelink: unnamed,
  custom: unnamed,
};

export const goalsOf = (preset: Preferences['preset']): Goals => goals[preset];
