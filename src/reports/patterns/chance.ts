/**
 * The chance of `atLeast` or more successes where each try has its own chance: the tail of the
 * Poisson binomial distribution, exactly, by adding one try after the other.
 */
export function chanceOfAtLeast(atLeast: number, chances: readonly number[]): number {
  const below = new Float64Array(Math.max(0, atLeast));
  if (atLeast <= 0) return 1;
  below[0] = 1;
  let reached = 0;
  for (const p of chances) {
    reached += p * below[atLeast - 1]!;
    for (let k = atLeast - 1; k > 0; k--) below[k] = below[k]! * (1 - p) + below[k - 1]! * p;
    below[0] = below[0] * (1 - p);
  }
  return reached;
}

function logChoose(n: number, k: number): number {
  let log = 0;
  for (let i = 1; i <= k; i++) log += Math.log((n - k + i) / i);
  return log;
}

/** The chance that at least `found` of `drawn` out of `all` are among `special`: hypergeometric. */
export function chanceOfDrawing(
  found: number,
  { all, special, drawn }: Readonly<Record<'all' | 'special' | 'drawn', number>>,
): number {
  let chance = 0;
  for (let k = found; k <= Math.min(drawn, special); k++) {
    if (drawn - k > all - special) continue;
    chance += Math.exp(
      logChoose(special, k) + logChoose(all - special, drawn - k) - logChoose(all, drawn),
    );
  }
  return chance;
}
