/** Arithmetic mean; null of nothing. */
export const meanOfAll = (values: ArrayLike<number>): number | null => {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i]!;
  return values.length > 0 ? total / values.length : null;
};

/** Sample standard deviation, divisor n − 1; null below two values (C13). */
export function deviationOf(values: ArrayLike<number>): number | null {
  const mean = meanOfAll(values);
  if (mean === null || values.length < 2) return null;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}
