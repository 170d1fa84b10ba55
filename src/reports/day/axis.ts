import type { Preferences } from '#domain/preferences.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { LocalDay } from '#time/day.ts';
import { hourText, isRepeated, minuteOfDay } from './clock.ts';

/** A whole hour on the local clock. The axis itself is elapsed time: it is 23 to 25 hours wide. */
export interface HourTick {
  readonly at: Instant;
  readonly label: string;
  /** Every third hour, and the hours round a change of the clocks. */
  readonly labelled: boolean;
  /** Every third hour: the stronger grid line. */
  readonly strong: boolean;
  /** Minutes by which the clocks were set at this moment. */
  readonly shift?: number;
}

/** Some zones change by half an hour (Lord Howe), so whole hours are looked for at each half. */
const STEP = 30 * 60_000;

function tickAt(at: Instant, day: LocalDay, hours: Preferences['hours']): HourTick {
  const strong = minuteOfDay(at, day) % 180 === 0 && !isRepeated(at, day);
  const shifted = day.shift?.at === at;
  const labelled = strong || shifted || isRepeated(at, day);
  const tick = { at, label: hourText(at, day, hours), labelled, strong };
  return shifted && day.shift ? { ...tick, shift: day.shift.by / 60_000 } : tick;
}

export function hourTicks(day: LocalDay, hours: Preferences['hours']): readonly HourTick[] {
  const ticks: HourTick[] = [];
  for (let at = day.start; at < day.end; at = instant(at + STEP))
    if (minuteOfDay(at, day) % 60 === 0) ticks.push(tickAt(at, day, hours));
  const midnight = { at: day.end, label: hours === '24' ? '00' : '12 AM' };
  return day.end > day.start ? [...ticks, { ...midnight, labelled: true, strong: true }] : ticks;
}
