import type { EventOf } from '#domain/event.ts';
import type { Daypart } from '#domain/preferences.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { inDaypart, isIn, type TherapyDay, therapyDays } from '../metrics/insulin-days.ts';
import { cutTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';

/** What is known of the chosen stretches of one day, or of a part of it. */
export interface DayFacts {
  /** The name of the part; of a whole day there is none. */
  readonly part?: string;
  readonly therapy: TherapyDay;
  readonly trace: CountedTrace;
  readonly readings: readonly EventOf<'meter-glucose'>[];
  /**
   * False where the day began after every read-out of what measures so: nothing is known of it, but
   * for what a person typed.
   */
  readonly isMeterRead: boolean;
  readonly isSensorRead: boolean;
  /** The day was over at the last read-out of what measures so: nothing of it is still to come. */
  readonly isMeterOver: boolean;
  readonly isSensorOver: boolean;
}

/** The latest read-out of these devices. */
function lastRead({ input }: Period, keys: ReadonlySet<string>): number {
  const used = input.devices.filter(({ key }) => keys.has(key));
  return Math.max(...used.map((known) => known.lastRead));
}

/** The latest read-out of what measured the readings of a period. */
const lastMeter = (period: Period): number =>
  lastRead(period, new Set(period.readings().map(({ device }) => device)));

/** Each chosen day of a period, by the same parts that numbers of the whole of it are made of. */
export function dayFacts(period: Period): readonly DayFacts[] {
  const readings = period.readings();
  const meter = lastMeter(period);
  const sensor = lastRead(period, new Set(period.input.traces.map(({ device }) => device)));
  return therapyDays(period).map((therapy) => {
    const own = readings.filter(isIn(therapy));
    return {
      therapy,
      trace: cutTrace(period.trace(), [therapy]),
      readings: own,
      isMeterRead: therapy.day.start < meter || own.length > 0,
      isSensorRead: therapy.day.start < sensor,
      isMeterOver: therapy.day.end <= meter,
      isSensorOver: therapy.day.end <= sensor,
    };
  });
}

/** The same days cut into the person's parts of the day; a part of which nothing was chosen is none. */
export function partFacts(
  period: Period,
  nameOf: (daypart: Daypart) => string,
): readonly DayFacts[] {
  const meter = lastMeter(period);
  return dayFacts(period).flatMap((day) =>
    period.input.preferences.dayparts.flatMap((daypart): readonly DayFacts[] => {
      const therapy = inDaypart(day.therapy, daypart);
      if (therapy.spans.length === 0) return [];
      const trace = cutTrace(day.trace, [therapy]);
      const readings = day.readings.filter(isIn(therapy));
      const isMeterRead = therapy.day.start < meter || readings.length > 0;
      return [{ ...day, part: nameOf(daypart), therapy, trace, readings, isMeterRead }];
    }),
  );
}
