/** Pushes neighbours apart to the right, then back inside the end; order is kept. */
export function spreadOut(
  wanted: readonly { readonly at: number; readonly half: number }[],
  end: number,
): readonly number[] {
  const spread: number[] = [];
  for (const [i, { at, half }] of wanted.entries()) {
    const before = wanted[i - 1];
    const least = before ? (spread[i - 1] ?? 0) + before.half + half + 1 : -Infinity;
    spread.push(Math.max(at, least));
  }
  let limit = end;
  for (let i = wanted.length - 1; i >= 0; i--) {
    const half = wanted[i]?.half ?? 0;
    spread[i] = Math.min(spread[i] ?? 0, limit - half);
    limit = (spread[i] ?? 0) - half - 1;
  }
  return spread;
}
