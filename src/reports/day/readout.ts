import { type Instant, instant } from '#domain/time.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { clockText } from './clock.ts';
import type { DailySummary, DayItem } from './view.ts';

/** How far from the cursor a mark or a sensor reading may lie to be named. */
const NEAR_MARK = 30 * 60_000;
const NEAR_SENSOR = 10 * 60_000;

/** What lies at a moment of the day: the nearest of each sort. */
export interface Readout {
  readonly clock: string;
  readonly items: readonly DayItem[];
  readonly sensor: string | null;
}

type Timed = { readonly at: Instant };

const nearest = <T extends Timed>(all: readonly T[], at: Instant, within: number): readonly T[] => {
  const near = all.filter((item) => Math.abs(item.at - at) <= within);
  const best = near.toSorted((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0];
  return best ? [best] : [];
};

function sensorAt({ glucose, header }: DailySummary, at: Instant): string | null {
  const readings = glucose.sensor.flatMap((s) => s.at.map((t, i) => ({ at: t, y: s.y[i] ?? 0 })));
  const [best] = nearest(readings, at, NEAR_SENSOR);
  return best ? `${glucoseNumber(best.y, header.unit)} ${header.unit}` : null;
}

export function readoutAt(view: DailySummary, at: Instant): Readout {
  const { day, glucose, insulin, intake } = view;
  const moment = instant(Math.min(Math.max(at, day.start), day.end - 1));
  return {
    clock: clockText(moment, day, view.hours),
    items: [
      ...nearest(glucose.marks, at, NEAR_MARK),
      ...nearest(insulin.marks, at, NEAR_MARK),
      ...nearest(intake.marks, at, NEAR_MARK),
    ],
    sensor: sensorAt(view, at),
  };
}
