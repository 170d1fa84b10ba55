import type { EventOf } from '#domain/event.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { isIn, type TherapyDay, therapyDays } from '../metrics/insulin-days.ts';
import { cutTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';

/** What is known of the chosen stretches of one day. */
export interface DayFacts {
  readonly therapy: TherapyDay;
  readonly trace: CountedTrace;
  readonly readings: readonly EventOf<'meter-glucose'>[];
  /** False where the day began after every read-out of what measures so: nothing is known of it. */
  readonly isMeterRead: boolean;
  readonly isSensorRead: boolean;
}

/** The latest read-out of these devices. */
function lastRead({ input }: Period, keys: ReadonlySet<string>): number {
  const used = input.devices.filter(({ key }) => keys.has(key));
  return Math.max(...used.map((known) => known.lastRead));
}

/** Each chosen day of a period, by the same parts that numbers of the whole of it are made of. */
export function dayFacts(period: Period): readonly DayFacts[] {
  const readings = period.readings();
  const meter = lastRead(period, new Set(readings.map(({ device }) => device)));
  const sensor = lastRead(period, new Set(period.input.traces.map(({ device }) => device)));
  return therapyDays(period).map((therapy) => ({
    therapy,
    trace: cutTrace(period.trace(), [therapy]),
    readings: readings.filter(isIn(therapy)),
    isMeterRead: therapy.day.start < meter,
    isSensorRead: therapy.day.start < sensor,
  }));
}
