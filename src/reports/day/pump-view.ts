import type { EventId } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { BasalOrigin, SuspendStyle } from '../delivery/delivery.ts';
import type { Bell, DayItem } from './view.ts';

/** A step of the basal line; drawn from `from` to `to`, both within the day. */
export interface BasalStep {
  readonly from: Instant;
  readonly to: Instant;
  /** Delivered, in U/h. */
  readonly rate: number;
  readonly origin: BasalOrigin;
  /** The schedule underneath, in U/h: a thin dotted line where it differs. */
  readonly scheduled: number | null;
  readonly isAssumed: boolean;
  readonly event: EventId | null;
}

/** A temporary rate: `at` and `until` are its own, before or behind the day's edges too. */
export interface TempMark extends DayItem {
  readonly until: Instant;
}

/** A part of a bolus that is spread out: an open bar as wide as it lasted. */
export interface SpreadBar {
  /** Its own times, before or behind the day's edges too. */
  readonly from: Instant;
  readonly until: Instant;
  /** When it would have ended. */
  readonly planned: Instant;
  readonly units: number;
  /** Programmed and not given, in U. */
  readonly missed: number;
}

export interface BolusMark extends DayItem {
  readonly shape: 'normal' | 'square' | 'dual';
  /** Given at once, in U; null for a square bolus. */
  readonly units: number | null;
  /** Programmed to be given at once, and not given, in U. */
  readonly missed: number;
  readonly spread: SpreadBar | null;
  /** What the calculator proposed in all, in U, where something else was given. */
  readonly suggested: number | null;
  /** `8.5`, `S 3`, `D 2+3`, with `!` where it was cut off. */
  readonly label: string;
}

/** Small doses that a pump gave by itself, gathered by half hours; never labelled. */
export interface AutomaticDoses {
  readonly from: Instant;
  readonly to: Instant;
  readonly units: number;
  readonly count: number;
}

export type SuspendSign =
  | 'bell'
  | 'user'
  | 'recovered'
  | 'kept'
  | 'pause'
  | 'play'
  | 'open'
  | 'none';

/** A red line on the zero of the basal rate; `at` and `until` are its own, beyond the day's edges too. */
export interface SuspendMark extends DayItem {
  readonly until: Instant;
  readonly style: SuspendStyle;
  readonly line: 'solid' | 'dashed' | 'dotted';
  readonly startSign: SuspendSign;
  readonly endSign: SuspendSign;
  /** `37 min`, `TS 2:00`; empty where it is shorter than five minutes. */
  readonly label: string;
}

export interface UpkeepMark extends DayItem {
  readonly sort: 'rewind' | 'tubing' | 'cannula' | 'battery';
}

/** A change of a device's clock; `by` in minutes, null where one side is not known. */
export interface ClockMark extends DayItem {
  readonly by: number | null;
  /** `clock −1:00`. */
  readonly label: string;
}

/** The pump's part of panel B. */
export interface PumpPanel {
  /** Top of the left scale, in U/h. The right one is the panel's `top`, in U. */
  readonly basalTop: number;
  readonly basal: readonly BasalStep[];
  readonly temps: readonly TempMark[];
  readonly boluses: readonly BolusMark[];
  readonly automatic: readonly AutomaticDoses[];
  readonly suspends: readonly SuspendMark[];
  /** Pump alarms, on a lane at the top; those of a suspend stand at its ends. */
  readonly bells: readonly Bell[];
  readonly upkeep: readonly UpkeepMark[];
}

export type PumpSymbol =
  | 'basal'
  | 'basal-temp'
  | 'basal-scheduled'
  | 'basal-automatic'
  | 'basal-assumed'
  | 'bolus'
  | 'bolus-square'
  | 'bolus-dual'
  | 'bolus-missed'
  | 'bolus-suggested'
  | 'bolus-automatic'
  | 'pump-alarm'
  | 'pump-notice'
  | `suspend-${SuspendStyle}`
  | 'rewind'
  | 'tubing'
  | 'cannula'
  | 'battery'
  | 'clock-change';
