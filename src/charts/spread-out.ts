interface Wanted {
  readonly at: number;
  readonly half: number;
}

/** Neighbours that touch, pushed apart round the middle of where they want to be. */
interface Cluster {
  readonly sum: number;
  readonly count: number;
}

const middle = ({ sum, count }: Cluster) => sum / count;

/** How far right each stands of the first where all touch. */
function offsetsOf(wanted: readonly Wanted[]): readonly number[] {
  let offset = 0;
  return wanted.map(({ half }, i) => {
    const before = wanted[i - 1];
    if (before) offset += before.half + half + 1;
    return offset;
  });
}

/** Joins neighbours until each cluster stands right of the one before it. */
function clustersOf(starts: readonly number[]): readonly Cluster[] {
  const clusters: Cluster[] = [];
  for (const start of starts) {
    let own: Cluster = { sum: start, count: 1 };
    for (let last = clusters.at(-1); last && middle(last) > middle(own); last = clusters.at(-1)) {
      own = { sum: last.sum + own.sum, count: last.count + own.count };
      clusters.pop();
    }
    clusters.push(own);
  }
  return clusters;
}

/**
 * Moves signs on a line so that none touch, each as little as may be, all between `start` and `end`;
 * their order, that of `at`, is kept. Where there is no room for all they run over the start.
 */
export function spreadOut(
  wanted: readonly Wanted[],
  start: number,
  end: number,
): readonly number[] {
  const offsets = offsetsOf(wanted);
  const clusters = clustersOf(wanted.map(({ at }, i) => at - (offsets[i] ?? 0)));
  const lowest = start + (wanted[0]?.half ?? 0);
  const highest = end - (wanted.at(-1)?.half ?? 0) - (offsets.at(-1) ?? 0);
  const places = clusters.flatMap((cluster) =>
    Array.from({ length: cluster.count }, () => middle(cluster)),
  );
  return places.map((place, i) => Math.min(Math.max(place, lowest), highest) + (offsets[i] ?? 0));
}
