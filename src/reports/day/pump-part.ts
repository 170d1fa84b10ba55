import type { DeviceEvent, EventOf } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { DayContext } from './context.ts';
import type {
  ClockMark,
  Footnote,
  GlucosePanel,
  LegendEntry,
  PumpPanel,
  StatisticGroup,
  TargetStep,
} from './view.ts';

export type Reading = EventOf<'meter-glucose'>;

/** What a pump and a sensor add to a day. */
export interface PumpDay {
  readonly glucose: Pick<GlucosePanel, 'sensor' | 'others' | 'calibrations' | 'bells' | 'states'>;
  /** The pump's own target over the day; null where it is not asked for or not known. */
  readonly target: readonly TargetStep[] | null;
  /** Behind the label of the low line: where the pump itself suspends; null where it does not. */
  readonly suspendsAt: string | null;
  readonly panel: PumpPanel | null;
  readonly clockChanges: readonly ClockMark[];
  readonly statistics: readonly StatisticGroup[];
  readonly legend: readonly LegendEntry[];
  readonly footnotes: readonly Footnote[];
  /** What lies between two moments in words: basal insulin, sensor glucose. */
  readonly hourWords: (from: Instant, to: Instant) => readonly string[];
}

/** A part of the page that is loaded only for days that have a pump or a sensor. Pure. */
export type PumpPart = (context: DayContext, readings: readonly Reading[]) => PumpDay;

const ofMeters: ReadonlySet<DeviceEvent['kind']> = new Set([
  'meter-glucose',
  'carbs',
  'exercise',
  'insulin',
  'note',
  'lab-a1c',
  'notice',
  'settings',
] as const);

/** Whether a day with these events, or near them, cannot be shown without that part. */
export const needsPumpPart = (events: readonly DeviceEvent[]): boolean =>
  events.some(({ kind }) => !ofMeters.has(kind));
