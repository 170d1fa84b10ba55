import type { GlucoseUnit } from '#domain/units.ts';
import { convertGlucose } from '#domain/units.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { longestPause } from '../metrics/episodes.ts';
import { mgdlOf } from '../metrics/values.ts';

/** Readings that hang together: places on a clock in minutes, glucose in the unit of the page. */
export interface TraceLine {
  readonly minute: readonly number[];
  readonly value: readonly number[];
}

const decimalOf = (value: number): number => Math.round(value * 100) / 100;

/**
 * A trace as lines to draw: one ends where readings are missing (C9), and where the clock goes back,
 * so that the hour that it repeats is drawn twice.
 */
export function traceLines(
  trace: CountedTrace,
  unit: GlucoseUnit,
  minuteOf: (at: number) => number,
): readonly TraceLine[] {
  const lines: { minute: number[]; value: number[] }[] = [];
  const glucose = mgdlOf(trace);
  let [before, last] = [-Infinity, Infinity];
  trace.at.forEach((at, i) => {
    const minute = minuteOf(at);
    const isOn = at - before <= longestPause(trace.minutes[i]!) && minute > last;
    const line = isOn ? lines.at(-1) : undefined;
    const own = line ?? { minute: [], value: [] };
    own.minute.push(decimalOf(minute));
    own.value.push(decimalOf(convertGlucose(glucose[i]!, 'mg/dL', unit)));
    if (!line) lines.push(own);
    [before, last] = [at, minute];
  });
  return lines;
}
