import type { Brand } from './brand.ts';
import type { Source } from './capture.ts';
import type { Instant, LocalDate, Placement, WallTime } from './time.ts';
import type { A1cUnit, GlucoseUnit } from './units.ts';

/** Stable for the same fact in every reading, even one the device completes later. */
export type EventId = Brand<string, 'EventId'>;
export const eventId = (...parts: readonly (string | number)[]): EventId =>
  parts.join('|') as EventId;
/** An id whose parts a decoder has put together itself. */
export const eventIdText = (text: string): EventId => text as EventId;

/** A value beyond what the device can measure; `value` is then the limit itself. */
export type Limit = 'LO' | 'HI';
export type Meal = 'before' | 'after' | 'fasting';

interface Glucose {
  /** As the device reported it, in `unit`; never converted. */
  readonly value: number;
  readonly unit: GlucoseUnit;
}

export interface SensorGlucose extends Glucose {
  readonly kind: 'sensor-glucose';
  readonly limit?: Limit;
  readonly isig?: number;
  readonly backfilled?: boolean;
}

export interface MeterGlucose extends Glucose {
  readonly kind: 'meter-glucose';
  /** Read from a meter, sent by a meter to a pump, or typed into a device by hand. */
  readonly entry: 'meter' | 'linked' | 'manual';
  readonly limit?: Limit;
  readonly meal?: Meal;
  /** A test of the strips with control solution: not a person's glucose. */
  readonly control?: boolean;
  /** The device's other tags, as it sent them. */
  readonly marks?: readonly string[];
}

export interface Calibration extends Glucose {
  readonly kind: 'calibration';
}

export interface Bolus {
  readonly kind: 'bolus';
  readonly shape: 'normal' | 'square' | 'dual';
  readonly programmed?: number;
  readonly delivered?: number;
  readonly extendedProgrammed?: number;
  readonly extendedDelivered?: number;
  readonly minutes?: number;
  /** A dose that the pump gave by itself (closed loop). */
  readonly automatic?: boolean;
  /** Insulin still working when it began, in U, as the pump counted it. */
  readonly activeInsulin?: number;
  /** What that was made of: earlier doses, each with its age. */
  readonly unabsorbed?: readonly { readonly units: number; readonly minutes: number }[];
  /** The calculation that proposed it. */
  readonly wizard?: EventId;
}

export interface BolusWizard {
  readonly kind: 'bolus-wizard';
  readonly carbs?: number;
  readonly exchanges?: number;
  readonly glucose?: number;
  readonly unit: GlucoseUnit;
  readonly ratio: number;
  readonly sensitivity: number;
  readonly targetLow: number;
  readonly targetHigh: number;
  readonly activeInsulin: number;
  readonly food: number;
  readonly correction: number;
  readonly estimate: number;
}

export interface BasalRate {
  readonly kind: 'basal-rate';
  readonly rate: number;
  readonly pattern?: string;
  readonly segment?: number;
}

export interface TempBasal {
  readonly kind: 'temp-basal';
  readonly rate?: number;
  readonly percent?: number;
  /** Absent where the record that says it has not been read. */
  readonly minutes?: number;
}

export interface SuspendOrResume {
  readonly kind: 'suspend' | 'resume';
  readonly by: 'user' | 'low-glucose' | 'predicted-low' | 'alarm' | 'automatic' | 'unknown';
  /** Of a low-glucose suspend: whether a person answered its alarm. Absent where the device does not say. */
  readonly answered?: boolean;
}

/** Grams where the device counts grams; else its own exchange units, with the unit's code. */
export interface Carbs {
  readonly kind: 'carbs';
  readonly grams?: number;
  readonly exchanges?: number;
  readonly code?: string;
}

export interface Exercise {
  readonly kind: 'exercise';
  readonly minutes?: number;
  readonly intensity?: string;
}

/** Insulin noted by hand, in U. */
export interface Insulin {
  readonly kind: 'insulin';
  readonly units: number;
  readonly type?: 'rapid' | 'long' | 'mixed';
}

export interface Note {
  readonly kind: 'note';
  readonly text: string;
  readonly tags?: readonly string[];
}

/** HbA1c as a laboratory reported it, in its unit; never converted. */
export interface LabA1c {
  readonly kind: 'lab-a1c';
  readonly value: number;
  readonly unit: A1cUnit;
}

export interface Alarm {
  readonly kind: 'alarm';
  readonly origin: 'pump' | 'sensor' | 'meter';
  readonly code: number;
  readonly name: string;
  readonly value?: number;
  readonly unit?: GlucoseUnit;
  readonly cleared?: WallTime;
}

export interface Upkeep {
  readonly kind: 'prime' | 'rewind' | 'battery' | 'reservoir';
  readonly type?: 'tubing' | 'cannula';
  readonly units?: number;
  readonly state?: string;
}

export interface DailyTotal {
  readonly kind: 'daily-total';
  readonly date: LocalDate;
  readonly total: number;
  readonly basal?: number;
  readonly bolus?: number;
  readonly carbs?: number;
  /** The device's own figures of that day, under its own names. */
  readonly statistics?: Readonly<Record<string, number>>;
}

/** Where one side is missing the record of it has not been read. */
export interface ClockChange {
  readonly kind: 'clock-change';
  readonly from?: WallTime;
  readonly to?: WallTime;
}

/** What a device logs of itself that is neither therapy nor an alarm nor a setting. */
export interface Notice {
  readonly kind: 'notice';
  readonly origin: 'pump' | 'sensor';
  readonly name: string;
  readonly value?: number;
}

/** What a device is set to, in the device's own words; a snapshot, or the part that changed. */
export interface Settings {
  readonly kind: 'settings';
  /** The device's log tells of a change; else the device told all of it when asked. */
  readonly logged?: boolean;
  readonly settings: Readonly<Record<string, string | number | boolean | readonly number[]>>;
}

export type Fact =
  | SensorGlucose
  | MeterGlucose
  | Calibration
  | Bolus
  | BolusWizard
  | BasalRate
  | TempBasal
  | SuspendOrResume
  | Carbs
  | Exercise
  | Insulin
  | Note
  | LabA1c
  | Alarm
  | Upkeep
  | DailyTotal
  | ClockChange
  | Notice
  | Settings;

/** A record of the device that an event took in: the id it has and the time it says where it is read alone. */
export interface Part {
  readonly id: EventId;
  readonly wall: WallTime;
}

/** What a decoder returns: a fact in the device's own wall time and its own order. */
export type DeviceRecord = Fact & {
  readonly id: EventId;
  readonly wall: WallTime;
  /** Position in the device's own log: later records have larger numbers, whatever their times say. */
  readonly order: number;
  readonly sources: readonly [Source, ...Source[]];
  /** Records that this one took in: whoever holds it holds none of them besides. */
  readonly parts?: readonly Part[];
  /** Of what a person typed: the date it was first typed for, whatever date it was moved to since. */
  readonly home?: LocalDate;
  /** The person took it back: it stands for the end of all earlier versions, and says nothing itself. */
  readonly removed?: true;
  /** Only where the device kept UTC, or a file of ours says whose event it is, where placed, when read. */
  readonly device?: string;
  readonly at?: Instant;
  readonly placement?: Placement;
  readonly read?: Instant;
};

/** Bytes of a valid section that no record explains. Without a time, so on no day. */
export interface UnrecognisedRecord {
  readonly kind: 'unrecognised';
  readonly opcode: number;
  readonly wall?: WallTime;
  readonly sources: readonly [Source, ...Source[]];
}

/** A fact whose time nothing that was read tells: on no day, until another reading tells it. */
export type UntimedRecord = Fact & {
  readonly sources: readonly [Source, ...Source[]];
};

/** A record placed on the UTC line: what is stored, queried and drawn. */
export type DeviceEvent = DeviceRecord & {
  /** The device's key (`deviceKey`). */
  readonly device: string;
  readonly at: Instant;
  readonly placement: Placement;
  /** When the capture it came from was read: of two captures that tell as much of an event the later one counts. */
  readonly read: Instant;
};

export type EventOf<K extends DeviceEvent['kind']> = Extract<DeviceEvent, { kind: K }>;
