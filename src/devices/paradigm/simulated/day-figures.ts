/** Whose insulin it was: the pump's own rate, or a bolus by what it was given for. */
export type Purpose = 'basal' | 'food' | 'correction' | 'both' | 'manual';

const FORTIETHS = 40;
const sumOf = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0);
const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : sumOf(values) / values.length;

/** What a pump counts from one midnight of its clock to the next. Units of insulin, mg/dL, grams. */
export class DayFigures {
  readonly #units = { basal: 0, food: 0, correction: 0, both: 0, manual: 0 };
  readonly #counts = { basal: 0, food: 0, correction: 0, both: 0, manual: 0 };
  readonly linked: number[] = [];
  readonly typed: number[] = [];
  readonly sensor: number[] = [];
  carbs = 0;
  calibrations = 0;

  deliver(purpose: Purpose, units: number): void {
    this.#units[purpose] += units;
  }

  count(purpose: Purpose): void {
    this.#counts[purpose]++;
  }

  /** Exactly what was delivered, in U. */
  units(purpose: Purpose): number {
    return this.#units[purpose];
  }

  counted(purpose: Purpose): number {
    return this.#counts[purpose];
  }

  fortieths(purpose: Purpose): number {
    return Math.round(this.#units[purpose] * FORTIETHS);
  }

  /** The sum of the rounded parts, so that they add up as the pump's do. */
  get bolus(): number {
    const parts = ['food', 'correction', 'both', 'manual'] as const;
    return sumOf(parts.map((purpose) => this.fortieths(purpose)));
  }

  get total(): number {
    return this.fortieths('basal') + this.bolus;
  }

  get glucose(): readonly number[] {
    return [...this.linked, ...this.typed];
  }
}

export interface Spread {
  readonly average: number;
  readonly least: number;
  readonly most: number;
  readonly deviation: number;
}

/** Whole mg/dL, as the pump shows them; zeros of none. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { average: 0, least: 0, most: 0, deviation: 0 };
  const mean = meanOf(values);
  const squares = values.map((value) => (value - mean) ** 2);
  return {
    average: Math.round(mean),
    least: Math.min(...values),
    most: Math.max(...values),
    deviation: Math.round(Math.sqrt(meanOf(squares))),
  };
}

export const percentOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((100 * part) / whole);
