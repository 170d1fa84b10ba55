import type { Instant } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import { firstFrom } from '../period/cut.ts';
import { chooseReadings, type Place } from './counted.ts';

const MINUTE = 60_000;
/** The longest interval of a sensor (C7): two readings of the same time are no farther apart. */
const LONGEST = 15 * MINUTE;

const hasNear = ({ at: moments }: DeviceTrace, at: number): boolean =>
  firstFrom(moments, at - LONGEST) < firstFrom(moments, at + LONGEST);

/** By device how many of its readings do not count, as another sensor measured at the same time (C8). */
export function countAtOnce(
  traces: readonly DeviceTrace[],
  days: readonly { readonly start: Instant; readonly end: Instant }[],
  mainSensor: string | null,
): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  if (traces.length < 2) return numbers;
  const isBeside = ({ of, at }: Place): boolean =>
    traces.some((other) => other.device !== of.device && hasNear(other, at));
  for (const place of chooseReadings(traces, days, mainSensor).others.filter(isBeside))
    numbers.set(place.of.device, (numbers.get(place.of.device) ?? 0) + 1);
  return numbers;
}
