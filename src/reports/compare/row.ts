import { decimals } from '#domain/language.ts';
import { UNKNOWN } from '../glucose-text.ts';
import type { How, Metric } from '../metrics/metric.ts';
import type { Period } from '../period/period.ts';
import { unitName } from '../units.ts';
import type { CompareRow, Pair } from './view.ts';
import { say } from './words.ts';

/** What of a window is set beside the other: unrounded, and as every other page prints it. */
export interface Compared {
  readonly value: number | null;
  readonly text: string;
  readonly how: How;
}

export interface Asked {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  /** Digits of the difference: one more than the numbers have. */
  readonly digits: number;
  readonly of: (period: Period) => Compared;
  /** Numbers that grow with the window say nothing side by side unless both are as long. */
  readonly isCount?: boolean;
}

/** "+2.8", "−0.3", "0.0". */
export function signed(value: number, digits: number): string {
  const text = decimals(Math.abs(value), digits);
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? '−' : '+'}${text}`;
}

const isSameLength = ([own, other]: Pair<Period>): boolean =>
  own.days().length === other.days().length;

function differenceOf(pair: Pair<Period>, cells: Pair<Compared>, asked: Asked): string {
  const [own, other] = cells;
  if (own.value === null || other.value === null) return UNKNOWN;
  if (asked.isCount && !isSameLength(pair)) return UNKNOWN;
  return signed(own.value - other.value, asked.digits);
}

/** A number of both windows, each worked out by the same function. */
export function rowOf(pair: Pair<Period>, asked: Asked): CompareRow {
  const cells: Pair<Compared> = [asked.of(pair[0]), asked.of(pair[1])];
  const [own, other] = cells;
  const unit = unitName(asked.unit);
  const difference = differenceOf(pair, cells, asked);
  return {
    id: asked.id,
    label: asked.label,
    unit,
    cells: [
      { text: own.text, how: own.how },
      { text: other.text, how: other.how },
    ],
    difference,
    differenceUnit: difference === UNKNOWN ? '' : asked.unit === '%' ? say('points') : unit,
  };
}

/** A metric as printed. */
export const compared = (
  { value, how }: Metric,
  print: (value: number) => string = (n) => decimals(n, 1),
): Compared => ({ value, text: value === null ? UNKNOWN : print(value), how });
