import type { DeviceEvent, EventId, EventOf } from '#domain/event.ts';
import type { Instant } from '#domain/time.ts';
import type { Span } from './span.ts';

/** Why basal insulin ran at the rate it ran at. */
export type BasalOrigin = 'scheduled' | 'temp' | 'suspended' | 'automatic';

/** Basal insulin that ran at one rate, from one moment to the next. */
export interface BasalStretch {
  readonly from: Instant;
  readonly to: Instant;
  /** What was really delivered, in U/h. */
  readonly rate: number;
  readonly origin: BasalOrigin;
  /** The schedule underneath, in U/h; null where nothing tells it. */
  readonly scheduled: number | null;
  /** No record of the pump says so: the schedule is taken to have gone on. */
  readonly isAssumed: boolean;
  /** The temporary rate or the suspend that rules it. */
  readonly event: EventId | null;
}

/** A temporary rate as long as it really ran: to its end, to the next one, or to its cancelling. */
export interface TempRun {
  readonly event: EventOf<'temp-basal'>;
  readonly from: Instant;
  readonly to: Instant;
  readonly isCancelled: boolean;
}

/** How a suspend ended, and who asked for it (daily-summary §3). */
export type SuspendStyle =
  | 'unanswered'
  | 'kept'
  | 'ended'
  | 'recovered'
  | 'manual'
  | 'device'
  | 'unknown';

/**
 * Insulin stopped: a run of suspend and resume records that are about one stop; or, with no such
 * record, a stop for an alarm or a change of the set.
 */
export interface Suspension {
  /** Of the first record of the run; of the alarm, or of the rewind. */
  readonly id: EventId;
  readonly style: SuspendStyle;
  readonly from: Instant;
  /** To the resume; without one to the last record of the pump. */
  readonly to: Instant;
  /** No resume is in the data. */
  readonly isOpen: boolean;
  /** The suspend itself is not in the data: it began before them. */
  readonly isCarriedIn: boolean;
  readonly records: readonly EventOf<'suspend' | 'resume'>[];
  /** The pump's alarms that belong to it. */
  readonly alarms: readonly EventOf<'alarm'>[];
}

/** What a bolus really gave. */
export interface GivenBolus {
  readonly event: EventOf<'bolus'>;
  readonly wizard: EventOf<'bolus-wizard'> | null;
  /** The part at once, in U; null where the bolus has none. */
  readonly now: { readonly given: number; readonly programmed: number } | null;
  /** The part spread out. `to` is when it really ended, `planned` when it would have. */
  readonly spread: {
    readonly given: number;
    readonly programmed: number;
    readonly from: Instant;
    readonly to: Instant;
    readonly planned: Instant;
  } | null;
  /** Less was given than programmed, and no more will be: it does not run on at the read-out. */
  readonly isCut: boolean;
}

/** What one pump delivered, minute by minute, derived from what it logged. */
export interface Delivery {
  /** The device's key. */
  readonly device: string;
  /** In order of time, without overlaps; a gap is where nothing is known. */
  readonly basal: readonly BasalStretch[];
  readonly temps: readonly TempRun[];
  readonly suspensions: readonly Suspension[];
  readonly boluses: readonly GivenBolus[];
}

/** Everything known of one pump around a stretch of time. */
export interface DeliveryInput {
  readonly device: string;
  /** Its events, also from before and behind the stretch: a rate, a temp, a suspend run on. */
  readonly events: readonly DeviceEvent[];
  /** Snapshots and changes of its settings, of any age: a pump without basal records says its schedule there. */
  readonly settings: readonly EventOf<'settings'>[];
  /** Its first and its last sensor reading, where those are not among the events. */
  readonly sensed?: Span;
  readonly start: Instant;
  readonly end: Instant;
}

/** Insulin of a stretch of time, in U and ms; null where it is not known. */
export interface DeliveryTotals {
  readonly basal: number | null;
  readonly bolus: number | null;
  readonly suspendedMs: number;
  readonly tempMs: number;
  /** How long nothing is known of the basal rate. */
  readonly unknownMs: number;
}
