/** From a value to a place on the picture, in its own units. */
export type PlotScale = (value: number) => number;

/** Straight from one range to the other; beyond its ends values are drawn at the end. */
export function linear(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): PlotScale {
  const per = (end - start) / (to - from);
  return (value) => start + (Math.min(Math.max(value, from), to) - from) * per;
}

/** To a tenth of a unit: more digits make a picture larger and no sharper. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
