import type { DeviceIdentity } from './capture.ts';
import type {
  Carbs,
  DeviceEvent,
  EventId,
  Exercise,
  Insulin,
  LabA1c,
  MeterGlucose,
  Note,
} from './event.ts';
import { eventId } from './event.ts';
import type { Range } from './preferences.ts';
import { type Instant, localDate, type LocalDate, wallDate, type WallTime } from './time.ts';

/** Stands where a capture names its device: what a person typed comes from none. */
export const keyboard: DeviceIdentity = { family: 'typed', model: '', serial: '' };

/** What a person can type; fields that only devices fill stay away. */
export type TypedFact =
  | (Pick<MeterGlucose, 'kind' | 'value' | 'unit' | 'meal'> & { readonly entry: 'manual' })
  | Pick<Carbs, 'kind' | 'grams' | 'exchanges'>
  | Exercise
  | Insulin
  | Note
  | LabA1c;

/** An entry as it is saved: what, and the time that the person chose on the clock of their zone. */
export interface Draft {
  readonly fact: TypedFact;
  readonly wall: WallTime;
  /** The moment meant: of an hour that the clock shows twice, the pass that was chosen. */
  readonly at: Instant;
}

/** A typed entry as it is stored. */
export type TypedEvent = DeviceEvent & { readonly home: LocalDate };

export const isTyped = (event: DeviceEvent): event is TypedEvent => event.home !== undefined;

/** A new id: of the date it is first typed for, and a random text. It stays through all corrections. */
export const entryId = (wall: WallTime, random: string): EventId =>
  eventId(keyboard.family, wallDate(wall), random);

/** The date that an entry's id names; undefined where the id is no typed entry's. */
export function homeOf(id: string): LocalDate | undefined {
  const [, home] = /^typed\|(\d{4}-\d\d-\d\d)\|./.exec(id) ?? [];
  return home === undefined ? undefined : localDate(home);
}

/** The least and the most that may be typed, in each unit; both belong to it. */
export const typedLimits = {
  'mg/dL': [10, 1000],
  'mmol/L': [0.6, 55.5],
  g: [0, 1000],
  exchanges: [0, 100],
  U: [0, 300],
  min: [1, 1440],
  '%': [3, 20],
  'mmol/mol': [9, 195],
} as const satisfies Readonly<Record<string, Range>>;
export type TypedUnit = keyof typeof typedLimits;

/** Characters of a note at most. */
export const MOST_TEXT = 1000;

export const isWithinLimits = (value: number, unit: TypedUnit): boolean =>
  value >= typedLimits[unit][0] && value <= typedLimits[unit][1];
