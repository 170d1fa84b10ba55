import { decimals } from '#domain/language.ts';
import { type ByLevel, levels, type Side, wholeShares } from './ranges.ts';

const sideOfLevel: ByLevel<Side> = {
  'very-low': 'below',
  low: 'below',
  target: 'in',
  high: 'above',
  'very-high': 'above',
};

const sums = (counts: ByLevel<number>): Record<Side, number> => {
  const sum = { below: 0, in: 0, above: 0 };
  for (const level of levels) sum[sideOfLevel[level]] += counts[level];
  return sum;
};

/**
 * Percent below, in and above the target as printed: the sums of the five printed whole shares, so
 * that three numbers agree with the five (C15); below 1 % with one decimal. Null where there is
 * nothing to share.
 */
export function printedSides(counts: ByLevel<number>): Readonly<Record<Side, string>> | null {
  const whole = wholeShares(counts);
  if (!whole) return null;
  const [exact, printed] = [sums(counts), sums(whole)];
  const n = exact.below + exact.in + exact.above;
  const text = (side: Side) => {
    const share = (100 * exact[side]) / n;
    return share > 0 && share < 1 ? decimals(share, 1) : String(printed[side]);
  };
  return { below: text('below'), in: text('in'), above: text('above') };
}
