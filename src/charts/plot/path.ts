import { tenth } from './scale.ts';

export type Point = readonly [x: number, y: number];

const pair = ([x, y]: Point): string => `${tenth(x)} ${tenth(y)}`;

/** The `d` of a line through points; null where it breaks off. */
export function linePath(points: readonly (Point | null)[]): string {
  let [path, isOn] = ['', false];
  for (const point of points) {
    if (point) path += `${isOn ? 'L' : 'M'}${pair(point)}`;
    isOn = point !== null;
  }
  return path;
}

/** The `d` of a line that keeps each height until the next point, as a rate does. */
export const stepPath = (points: readonly Point[]): string =>
  points
    .map((point, i) => (i === 0 ? `M${pair(point)}` : `H${tenth(point[0])}V${tenth(point[1])}`))
    .join('');

/** The `d` of what lies between two lines over the same places, left to right. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  const back = lower.toReversed();
  return `${linePath([...upper])}${back.map((point) => `L${pair(point)}`).join('')}Z`;
}
