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

/** Values and their places in the window. */
interface Points {
  readonly days: Float64Array;
  readonly values: Float64Array;
}

/** The value at `k` if `numbers` were sorted. Puts none before it that is larger: Hoare 1961, doi 10.1145/366622.366647. */
function selected(numbers: Float64Array, k: number): number {
  let [from, to] = [0, numbers.length - 1];
  while (from < to) {
    const pivot = numbers[(from + to) >> 1]!;
    let [i, j] = [from, to];
    while (i <= j) {
      while (numbers[i]! < pivot) i++;
      while (numbers[j]! > pivot) j--;
      if (i > j) break;
      const larger = numbers[i]!;
      numbers[i++] = numbers[j]!;
      numbers[j--] = larger;
    }
    if (k > j && k < i) break;
    if (k <= j) to = j;
    else from = i;
  }
  return numbers[k]!;
}

/** Ten years of days have millions of pairs: they are not sorted for it. Changes the order of `numbers`. */
function medianIn(numbers: Float64Array): number {
  const middle = numbers.length >> 1;
  const above = selected(numbers, middle);
  if (numbers.length % 2 === 1) return above;
  let below = numbers[0]!;
  for (let i = 1; i < middle; i++) below = Math.max(below, numbers[i]!);
  return (below + above) / 2;
}

/** Of every two days. */
function slopesOf({ days, values }: Points): Float64Array {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let next = 0;
  for (let b = 1; b < values.length; b++)
    for (let a = 0; a < b; a++) slopes[next++] = (values[b]! - values[a]!) / (days[b]! - days[a]!);
  return slopes;
}

/** n(n − 1)(2n + 5): the variance of Kendall's S is an 18th of it, less the same of each run of ties. */
const spreadTerm = (n: number): number => n * (n - 1) * (2 * n + 5);

/** Kendall's S in units of its spread, with the correction for ties and for continuity. */
function kendall({ values }: Points, slopes: Float64Array): number {
  let s = 0;
  for (const slope of slopes) s += Math.sign(slope);
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  const tied = [...ties.values()].reduce((sum, n) => sum + spreadTerm(n), 0);
  const variance = (spreadTerm(values.length) - tied) / 18;
  return variance > 0 ? (s - Math.sign(s)) / Math.sqrt(variance) : 0;
}

/**
 * The trend of one value a day, by its place in the window; days without one are null. Null below
 * ten days with a value. Slope: Sen 1968, doi 10.1080/01621459.1968.10480934; test: Mann 1945,
 * doi 10.2307/1907187, with the variance for ties of Kendall 1975.
 */
export function trendOf(values: readonly (number | null)[]): Trend | null {
  const days = values.flatMap((value, day) => (value === null ? [] : [day]));
  if (days.length < ENOUGH_FOR_TREND) return null;
  const there = values.filter((value) => value !== null);
  const points = { days: Float64Array.from(days), values: Float64Array.from(there) };
  const slopes = slopesOf(points);
  const z = kendall(points, slopes);
  const perDay = medianIn(slopes);
  const isClear = Math.abs(z) >= CLEAR && perDay !== 0;
  return { direction: !isClear ? 'level' : perDay > 0 ? 'up' : 'down', perDay };
}
