import { linePath, type Point } from '../plot/path.ts';

/** Heights grow downwards: a smaller y is higher up. */
type Side = 'over' | 'under';

const isOut = (y: number, limit: number, side: Side): boolean =>
  side === 'over' ? y < limit : y > limit;

/** Where the way from one point to the next meets a height. */
const crossing = ([x1, y1]: Point, [x2, y2]: Point, limit: number): Point => [
  x1 + ((limit - y1) / (y2 - y1)) * (x2 - x1),
  limit,
];

/** The stretches of a line on one side of a limit, each from where it crosses to where it comes back. */
function stretches(points: readonly Point[], limit: number, side: Side): readonly Point[][] {
  const found: Point[][] = [];
  let own: Point[] = [];
  let before: Point | undefined;
  for (const point of points) {
    const out = isOut(point[1], limit, side);
    if (before && isOut(before[1], limit, side) !== out) own.push(crossing(before, point, limit));
    if (out) own.push(point);
    else if (own.length > 0) {
      found.push(own);
      own = [];
    }
    before = point;
  }
  return own.length > 0 ? [...found, own] : found;
}

/** What lies between a line and a limit on one side of it, as areas. */
export function areaBeside(points: readonly Point[], limit: number, side: Side): string {
  const areas = stretches(points, limit, side).map((own) => {
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last || own.length < 2) return '';
    return `${linePath([[first[0], limit], ...own, [last[0], limit]])}Z`;
  });
  return areas.join('');
}
