import type { GriPoint } from '#reports/variability/view.ts';

/** The grid in its own units; letters have their real size on paper. */
export const griLayout = {
  width: 440,
  height: 320,
  left: 48,
  right: 424,
  top: 12,
  bottom: 272,
} as const;
/** What the axes reach to (Klonoff 2022): a larger component is drawn at the edge. */
export const reach = { hypo: 30, hyper: 60 } as const;
const { left, right, top, bottom } = griLayout;

const zones = ['A', 'B', 'C', 'D', 'E'] as const;
const BAND = 20;
/** GRI is 3.0 × hypo + 1.6 × hyper (metrics §3). */
const weight = { hypo: 3, hyper: 1.6 } as const;

const xOf = (hypo: number): number =>
  left + (Math.min(hypo, reach.hypo) / reach.hypo) * (right - left);
const yOf = (hyper: number): number =>
  bottom - (Math.min(hyper, reach.hyper) / reach.hyper) * (bottom - top);

type Corner = readonly [hypo: number, hyper: number];

/** Where the line of one index leaves the box: at its top or left, and at its bottom or right. */
function endsOf(index: number): readonly [upper: Corner, lower: Corner] {
  const [alone, all] = [index / weight.hyper, index / weight.hypo];
  const upper: Corner =
    alone <= reach.hyper
      ? [0, alone]
      : [(index - weight.hyper * reach.hyper) / weight.hypo, reach.hyper];
  const lower: Corner =
    all <= reach.hypo ? [all, 0] : [reach.hypo, (index - weight.hypo * reach.hypo) / weight.hyper];
  return [upper, lower];
}

const place = ([hypo, hyper]: Corner): string => `${xOf(hypo).toFixed(1)} ${yOf(hyper).toFixed(1)}`;

/** Everything of which the index is at most this: zones are painted from the highest to the lowest. */
function areaUpTo(index: number): string {
  const [upper, lower] = endsOf(index);
  const corners: readonly Corner[] = [
    [0, 0],
    ...(upper[0] > 0 ? [[0, reach.hyper] as const] : []),
    upper,
    lower,
    ...(lower[1] > 0 ? [[reach.hypo, 0] as const] : []),
  ];
  return `M${corners.map(place).join('L')}Z`;
}

/** A letter lies in the middle of its band, on the way from no risk to the corner. */
function letterAt(i: number): readonly [x: number, y: number] {
  const middle = BAND * i + BAND / 2;
  const [upper, lower] = endsOf(Math.min(middle, 95));
  return [xOf((upper[0] + lower[0]) / 2), yOf((upper[1] + lower[1]) / 2)];
}

export interface GriPicture {
  readonly zones: readonly {
    readonly zone: string;
    readonly d: string;
    readonly x: number;
    readonly y: number;
  }[];
  readonly xTicks: readonly { readonly x: number; readonly label: string }[];
  readonly yTicks: readonly { readonly y: number; readonly label: string }[];
  readonly points: readonly (Pick<GriPoint, 'id' | 'label' | 'text'> & {
    readonly x: number;
    readonly y: number;
  })[];
}

const ticks = (end: number, step: number): readonly number[] =>
  Array.from({ length: end / step + 1 }, (_, i) => i * step);

/** The bands of the index and the points in it. */
export function drawGri(points: readonly GriPoint[]): GriPicture {
  const box = `M${left} ${bottom}V${top}H${right}V${bottom}Z`;
  return {
    zones: zones
      .map((zone, i) => {
        const [x, y] = letterAt(i);
        return { zone, d: i === 4 ? box : areaUpTo(BAND * (i + 1)), x, y };
      })
      .toReversed(),
    xTicks: ticks(reach.hypo, 10).map((hypo) => ({ x: xOf(hypo), label: String(hypo) })),
    yTicks: ticks(reach.hyper, 20).map((hyper) => ({ y: yOf(hyper), label: String(hyper) })),
    points: points.map(({ id, label, text, hypo, hyper }) => ({
      id,
      label,
      text,
      x: xOf(hypo),
      y: yOf(hyper),
    })),
  };
}
