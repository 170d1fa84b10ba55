import type { CountedTrace } from './counted.ts';
import { gridOf } from './grid.ts';
import { deviationOf, meanOfAll } from './moments.ts';
import { turnsOf } from './turns.ts';

/** Every sensor is laid on the grid of a 5-minute one: the averages are as long for all. */
const GRID_MINUTES = 5;
/** A pause longer than this parts the trace. */
const LONGEST_GAP_MINUTES = 180;
const LEAST_POINTS = 32;
const LEAST_DEVIATION = 1;

/** The values between long pauses, without what is open. */
function segmentsOf(values: Float64Array, longestGap: number): number[][] {
  const segments: number[][] = [];
  let last = -Infinity;
  values.forEach((value, point) => {
    if (Number.isNaN(value)) return;
    if (point - last - 1 > longestGap) segments.push([]);
    segments.at(-1)?.push(value);
    last = point;
  });
  return segments;
}

/** Mean height of the excursions of a segment that go the way of its first; null without any. */
function excursionOf(values: readonly number[]): number | null {
  const deviation = values.length < LEAST_POINTS ? null : deviationOf(values);
  if (deviation === null || deviation < LEAST_DEVIATION) return null;
  const turns = turnsOf(values, deviation);
  const heights = turns.slice(1).map((turn, i) => Math.abs(turn - turns[i]!));
  return meanOfAll(heights.filter((_, i) => i % 2 === 0));
}

/**
 * Mean amplitude of glycemic excursions (Service 1970, doi 10.2337/diab.19.9.644), found with moving
 * averages of 5 and 32 points: between their crossings lie the turns of glucose; excursions of one
 * standard deviation and more count, in the direction of the first. Segments between pauses of more
 * than 3 h weigh as they are long. Null below 32 points and where glucose hardly moves.
 */
export function mageOf(trace: CountedTrace): number | null {
  const grid = gridOf(trace, GRID_MINUTES);
  let [sum, weight] = [0, 0];
  for (const values of segmentsOf(grid.values, LONGEST_GAP_MINUTES / grid.step)) {
    const excursion = excursionOf(values);
    if (excursion === null) continue;
    sum += excursion * values.length;
    weight += values.length;
  }
  return weight > 0 ? sum / weight : null;
}
