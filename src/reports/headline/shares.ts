import { decimals } from '#domain/language.ts';
import { type ByLevel, type Level, levels, printedShares, wholeShares } from '../metrics/ranges.ts';

/** Shares as printed, without the sign, of the range and of both its sides. */
export interface PrintedSides {
  readonly in: string;
  readonly below: string;
  readonly above: string;
}

/** Both sides as the sum of what is printed of them, so that all add up (C15); below 1 % with a decimal. */
export function printedSides(counts: ByLevel<number>): PrintedSides | null {
  const [whole, printed] = [wholeShares(counts), printedShares(counts)];
  if (!whole || !printed) return null;
  const all = levels.reduce((sum, level) => sum + counts[level], 0);
  const side = (own: readonly Level[]) => {
    const share = (100 * own.reduce((sum, level) => sum + counts[level], 0)) / all;
    const sum = own.reduce((total, level) => total + whole[level], 0);
    return share > 0 && share < 1 ? decimals(share, 1) : String(sum);
  };
  return {
    in: printed.target,
    below: side(['very-low', 'low']),
    above: side(['high', 'very-high']),
  };
}
