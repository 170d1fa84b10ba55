import type { CountedTrace } from './counted.ts';
import { gridOf } from './grid.ts';
import { consensus } from './ranges.ts';

/** Areas under the trace divided by the hours it covers: mg/dL·h per hour, which is mg/dL. */
export interface Area {
  /** Under the whole trace. */
  readonly whole: number;
  /** Between the trace and 180, or the upper limit given, where it is above. */
  readonly above: number;
  /** Between 70, or the lower limit given, and the trace where it is below. */
  readonly below: number;
  /** Hours covered. */
  readonly hours: number;
}

const { low: LOW, high: HIGH } = consensus['mg/dL'];

/**
 * Area under the curve by trapezoids, per hour covered (Rodbard 2009, doi 10.1089/dia.2008.0132);
 * above and below other limits, in mg/dL, where a person's target has others.
 */
export function aucOf(
  trace: CountedTrace,
  [low, high]: readonly [number, number] = [LOW, HIGH],
): Area | null {
  const { values, step } = gridOf(trace);
  let [whole, above, below, steps] = [0, 0, 0, 0];
  for (let i = 1; i < values.length; i++) {
    const [a, b] = [values[i - 1]!, values[i]!];
    if (Number.isNaN(a + b)) continue;
    whole += (a + b) / 2;
    above += (Math.max(a - high, 0) + Math.max(b - high, 0)) / 2;
    below += (Math.max(low - a, 0) + Math.max(low - b, 0)) / 2;
    steps += 1;
  }
  if (steps === 0) return null;
  const hours = (steps * step) / 60;
  return { whole: whole / steps, above: above / steps, below: below / steps, hours };
}
