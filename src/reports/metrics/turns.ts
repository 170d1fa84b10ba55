const SHORT = 5;
const LONG = 32;

/** Mean of each value and those before it, `width` in all; before that of the first full one. */
function movingMean(values: readonly number[], width: number): Float64Array {
  const means = new Float64Array(values.length);
  let sum = 0;
  values.forEach((value, i) => {
    sum += value - (i >= width ? values[i - width]! : 0);
    means[i] = sum / width;
  });
  return means.fill(means[width - 1] ?? NaN, 0, width - 1);
}

/** Where the short average comes to the other side of the long one; true where it goes above. */
function crossingsOf(values: readonly number[]): readonly (readonly [number, boolean])[] {
  const [short, long] = [movingMean(values, SHORT), movingMean(values, LONG)];
  const crossings: (readonly [number, boolean])[] = [];
  short.forEach((mean, i) => {
    const difference = mean - long[i]!;
    if (difference === 0) return;
    if (crossings.at(-1)?.[1] !== difference > 0) crossings.push([i, difference > 0]);
  });
  return crossings;
}

/** The highest value of each stretch in which the short average is above the long one, the lowest elsewhere. */
function extremesOf(values: readonly number[]): readonly number[] {
  const crossings = crossingsOf(values);
  let from = 0;
  return crossings.map(([, isAbove], i) => {
    const to = crossings[i + 1]?.[0] ?? values.length - 1;
    let best = from;
    for (let k = from; k <= to; k++)
      if (isAbove ? values[k]! > values[best]! : values[k]! < values[best]!) best = k;
    from = best;
    return values[best]!;
  });
}

/** Values at which glucose turns: each is at least `least` away from the one before. */
export function turnsOf(values: readonly number[], least: number): readonly number[] {
  const turns: number[] = [];
  let [low, high] = [Infinity, -Infinity];
  for (const value of extremesOf(values)) {
    const [before, last] = [turns.at(-2), turns.at(-1)];
    if (before === undefined || last === undefined) {
      [low, high] = [Math.min(low, value), Math.max(high, value)];
      if (high - low >= least) turns.push(value === high ? low : high, value);
    } else if (last > before === value > last) turns[turns.length - 1] = value;
    else if (Math.abs(value - last) >= least) turns.push(value);
  }
  return turns;
}
