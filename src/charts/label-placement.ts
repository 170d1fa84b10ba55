export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WantedLabel {
  /** The texts that would do, best first, with their widths. */
  readonly texts: readonly { readonly text: string; readonly width: number }[];
  /** What it labels; other labels keep clear of it too. */
  readonly at: Box;
  /** Printed whatever it covers: the number is the only sign of the value. */
  readonly must: boolean;
}

export interface PlacedLabel {
  readonly text: string;
  readonly box: Box;
}

const GAP = 3;

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (box: Box, bounds: Box): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

/** Places round a mark, in the order of liking: above, below, right, left, then the corners. */
function placesRound({ x, y, width, height }: Box, w: number, h: number): readonly Box[] {
  const [left, right] = [x - GAP - w, x + width + GAP];
  const [above, below] = [y - GAP - h, y + height + GAP];
  const [centre, middle] = [x + width / 2 - w / 2, y + height / 2 - h / 2];
  const spots = [
    [centre, above],
    [centre, below],
    [right, middle],
    [left, middle],
    [right, above],
    [left, above],
    [right, below],
    [left, below],
  ] as const;
  return spots.map(([bx, by]) => ({ x: bx, y: by, width: w, height: h }));
}

function firstFree(label: WantedLabel, height: number, taken: readonly Box[], bounds: Box) {
  for (const { text, width } of label.texts) {
    const free = placesRound(label.at, width, height).find(
      (box) =>
        within(box, bounds) && !taken.some((other) => other !== label.at && overlaps(box, other)),
    );
    if (free) return { text, box: free };
  }
  return null;
}

function forced({ texts, at }: WantedLabel, height: number, bounds: Box): PlacedLabel | null {
  const text = texts.at(-1);
  if (!text) return null;
  const all = placesRound(at, text.width, height);
  const box = all.find((place) => within(place, bounds)) ?? all[0];
  return box ? { text: text.text, box } : null;
}

interface Ground {
  readonly height: number;
  readonly bounds: Box;
  readonly obstacles: readonly Box[];
  /** What is better not covered, but may be. */
  readonly better?: readonly Box[];
}

/**
 * Gives each label a place where it covers nothing: it moves round its mark, then shortens, then
 * leaves (null). Those that must be printed choose first.
 */
export function placeLabels(
  labels: readonly WantedLabel[],
  { height, bounds, obstacles, better = [] }: Ground,
): readonly (PlacedLabel | null)[] {
  const taken = [...obstacles, ...labels.map(({ at }) => at)];
  const placed = new Map<WantedLabel, PlacedLabel | null>();
  for (const label of [...labels].toSorted((a, b) => Number(b.must) - Number(a.must))) {
    const found =
      firstFree(label, height, [...taken, ...better], bounds) ??
      firstFree(label, height, taken, bounds);
    const place = found ?? (label.must ? forced(label, height, bounds) : null);
    if (place) taken.push(place.box);
    placed.set(label, place);
  }
  return labels.map((label) => placed.get(label) ?? null);
}

/** Which of some labels in a row can stand without touching; the more important first. */
export function thinOut(
  labels: readonly { readonly from: number; readonly to: number; readonly rank: number }[],
  gap: number,
): ReadonlySet<number> {
  const kept = new Set<number>();
  const byRank = labels.map((label, i) => ({ ...label, i })).toSorted((a, b) => a.rank - b.rank);
  for (const { from, to, i } of byRank) {
    const free = [...kept].every((k) => {
      const other = labels[k];
      return !other || from >= other.to + gap || to <= other.from - gap;
    });
    if (free) kept.add(i);
  }
  return kept;
}
