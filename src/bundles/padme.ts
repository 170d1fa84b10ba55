/**
 * The smallest size of its class that holds `length` bytes: what is stored has one of few sizes, at
 * most 12 % more than its own. PADMÉ (Nikitin 2019, doi 10.2478/popets-2019-0056).
 */
export function paddedSize(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}
