import { type Instant, instant } from '#domain/time.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { clockText } from './clock.ts';
import type { BasalStep, DailySummary, DayItem, PumpPanel } from './view.ts';
import { plain } from '#domain/language.ts';
import { unitName } from '../units.ts';
import { say } from './words.ts';

/** How far from the cursor a mark or a sensor reading may lie to be named. */
const NEAR_MARK = 30 * 60_000;
const NEAR_SENSOR = 10 * 60_000;

/** What lies at a moment of the day: the nearest of each sort. */
export interface Readout {
  readonly clock: string;
  readonly items: readonly DayItem[];
  readonly sensor: string | null;
  /** `0.85 U/h`, and where that came from: `0.85 U/h, temporary`. */
  readonly basal: string | null;
}

/** `0.85`, `0.025`: a rate or dose to the last stroke of a pump. */
export const strokesText = (units: number): string => plain(Number(units.toFixed(3)));

const rateWords = ({ rate, origin, isAssumed }: BasalStep): string =>
  [
    `${strokesText(rate)} ${unitName('U/h')}`,
    ...(origin === 'scheduled' ? [] : [say(origin)]),
    ...(isAssumed ? [say('assumed')] : []),
  ].join(', ');

/** Everything of a pump that the cursor can stop at. */
export const pumpItems = (pump: PumpPanel | null): readonly DayItem[] =>
  pump === null
    ? []
    : [
        ...pump.bells.flatMap(({ items }) => items),
        ...pump.boluses,
        ...pump.temps,
        ...pump.suspends,
        ...pump.upkeep,
      ];

function basalAt({ insulin }: DailySummary, at: Instant): string | null {
  const step = insulin.pump?.basal.find(({ from, to }) => at >= from && at < to);
  return step ? rateWords(step) : null;
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

/** The temporary rate and the suspend that hold at a moment. */
const running = (pump: PumpPanel | null, at: Instant): readonly DayItem[] =>
  pump
    ? [...pump.temps, ...pump.suspends].filter(({ at: from, until }) => at >= from && at < until)
    : [];

const eventsOf = (pump: PumpPanel | null): readonly DayItem[] =>
  pump ? [...pump.bells.flatMap(({ items }) => items), ...pump.upkeep] : [];

export function readoutAt(view: DailySummary, at: Instant): Readout {
  const { day, glucose, insulin, intake } = view;
  const { pump } = insulin;
  const moment = instant(Math.min(Math.max(at, day.start), day.end - 1));
  return {
    clock: clockText(moment, day, view.hours),
    items: [
      ...nearest(glucose.marks, at, NEAR_MARK),
      ...nearest(
        glucose.bells.flatMap(({ items }) => items),
        at,
        NEAR_MARK,
      ),
      ...nearest(insulin.marks, at, NEAR_MARK),
      ...(pump ? nearest(pump.boluses, at, NEAR_MARK) : []),
      ...running(pump, at),
      ...nearest(eventsOf(pump), at, NEAR_MARK),
      ...nearest(intake.marks, at, NEAR_MARK),
    ],
    sensor: sensorAt(view, at),
    basal: basalAt(view, moment),
  };
}
