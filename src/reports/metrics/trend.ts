/** Days with a value from which a trend is told: the normal approximation of Kendall's test holds from ten on. */
export const ENOUGH_FOR_TREND = 10;
/** Two-sided 5 % of the normal distribution. */
const CLEAR = 1.96;

/** How daily values changed over a window; `level` where chance alone would change them as much. */
export interface Trend {
  readonly direction: 'up' | 'down' | 'level';
  /** In units of the values; the median of the slopes between all pairs of days. */
  readonly perDay: number;
}

type Point = readonly [day: number, value: number];

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
};

const pairsOf = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.flatMap((a, i) => points.slice(i + 1).map((b) => [a, b] as const));

/** n(n − 1)(2n + 5): the variance of Kendall's S is an 18th of it, less the same of each run of ties. */
const spreadTerm = (n: number): number => n * (n - 1) * (2 * n + 5);

/** Kendall's S in units of its spread, with the correction for ties and for continuity. */
function kendall(points: readonly Point[]): number {
  const s = pairsOf(points).reduce((sum, [[, a], [, b]]) => sum + Math.sign(b - a), 0);
  const ties = new Map<number, number>();
  for (const [, value] of points) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = [...ties.values()].reduce((sum, n) => sum + spreadTerm(n), 0);
  const variance = (spreadTerm(points.length) - tied) / 18;
  return variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
}

/**
 * The trend of one value a day, by its place in the window; days without one are null. Null below
 * ten days with a value. Slope: Sen 1968, doi 10.1080/01621459.1968.10480934; test: Mann 1945,
 * doi 10.2307/1907187, with the variance for ties of Kendall 1975.
 */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const points = values.flatMap((value, day): Point[] => (value === null ? [] : [[day, value]]));
  if (points.length < ENOUGH_FOR_TREND) return null;
  const perDay = medianOf(pairsOf(points).map(([[x, a], [y, b]]) => (b - a) / (y - x)));
  const z = kendall(points);
  const isClear = Math.abs(z) >= CLEAR && perDay !== 0;
  return { direction: !isClear ? 'level' : perDay > 0 ? 'up' : 'down', perDay };
}
