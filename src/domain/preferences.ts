import type { Language } from './language.ts';
import type { Zone } from './time.ts';
import type { GlucoseUnit } from './units.ts';

/** A threshold in each unit's own published number: never one converted into the other (C4). */
export type PerUnit<T> = Readonly<Record<GlucoseUnit, T>>;
/** Lower and upper limit; both belong to the range (C5). */
export type Range = readonly [low: number, high: number];
export type TargetPreset = 'standard' | 'older' | 'pregnancy' | 'carelink';

/** Target ranges by name: consensus tables (Battelino 2019, 2023) and CareLink's own default. */
export const targetPresets: Readonly<Record<TargetPreset, PerUnit<Range>>> = {
  standard: { 'mg/dL': [70, 180], 'mmol/L': [3.9, 10] },
  older: { 'mg/dL': [70, 180], 'mmol/L': [3.9, 10] },
  pregnancy: { 'mg/dL': [63, 140], 'mmol/L': [3.5, 7.8] },
  carelink: { 'mg/dL': [70, 140], 'mmol/L': [3.9, 7.8] },
};

/** A stretch of every day, in minutes after midnight; one that ends before it begins runs over midnight. */
export interface Daypart {
  readonly id: 'night' | 'breakfast' | 'lunch' | 'dinner' | 'evening';
  readonly from: number;
  readonly to: number;
}

export type Palette = 'clinic' | 'blue-orange' | 'grey';

/** What a person wants to see and how. Changes no stored value. */
export interface Preferences {
  readonly unit: GlucoseUnit;
  readonly preset: TargetPreset | 'custom';
  readonly target: PerUnit<Range>;
  /** The low-glucose line of the Daily Summary; null is off. */
  readonly lowLine: PerUnit<number> | null;
  /** The band of a pump's day steps as the pump's own targets do. */
  readonly pumpTargets: boolean;
  readonly hours: '12' | '24';
  readonly zone: Zone;
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: Language;
  readonly palette: Palette;
  /** Below is very low, above is very high: two of the five ranges. */
  readonly veryLow: PerUnit<number>;
  readonly veryHigh: PerUnit<number>;
  readonly carbs: 'g' | 'exchanges';
  readonly gramsPerExchange: number;
  /** The parts of the day that reports group by, each beginning where the one before it ends. */
  readonly dayparts: readonly Daypart[];
  /** Keys of devices that no number counts. Their readings stay stored and drawn. */
  readonly uncounted: readonly string[];
  /** The sensor that counts where two were worn at once; else the one with the most readings. */
  readonly mainSensor: string | null;
  /** What paper says of the person; an empty text says nothing. */
  readonly printed: {
    readonly name: 'full' | 'initials' | 'none';
    /** Date of birth, `1990-01-31`. */
    readonly born: string;
    /** The number a clinic knows the person by. */
    readonly number: string;
  };
  /** The sheet to print on; `auto` goes by the region of the browser. */
  readonly paper: 'auto' | 'A4' | 'Letter';
  /** Minutes without a touch until an app lock closes, 0 for never; as usual where nothing was chosen. */
  readonly autoLock?: number;
}

/** Night, three meals and the evening, as CareLink parts a day unless told otherwise. */
export const usualDayparts: readonly Daypart[] = [
  { id: 'night', from: 0, to: 360 },
  { id: 'breakfast', from: 360, to: 660 },
  { id: 'lunch', from: 660, to: 1020 },
  { id: 'dinner', from: 1020, to: 1320 },
  { id: 'evening', from: 1320, to: 1440 },
];

/** What everybody starts with, in their zone and language. */
export const defaultPreferences = (zone: Zone, language: Language = 'en'): Preferences => ({
  unit: 'mg/dL',
  preset: 'standard',
  target: targetPresets.standard,
  lowLine: { 'mg/dL': 60, 'mmol/L': 3.3 },
  pumpTargets: false,
  hours: '24',
  zone,
  theme: 'system',
  language,
  palette: 'clinic',
  veryLow: { 'mg/dL': 54, 'mmol/L': 3 },
  veryHigh: { 'mg/dL': 250, 'mmol/L': 13.9 },
  carbs: 'g',
  gramsPerExchange: 15,
  dayparts: usualDayparts,
  uncounted: [],
  mainSensor: null,
  printed: { name: 'full', born: '', number: '' },
  paper: 'auto',
});

/** A person whose devices are read here: one journal and one database each. */
export interface Person {
  /** `[a-z0-9-]+`; names the folder and the database. */
  readonly id: string;
  readonly name: string;
  /** Filled by the simulated meter only; never mixed with real readings. */
  readonly demo: boolean;
}

/** Whose something is, where that is all that has to be known. */
export type Whose = Pick<Person, 'id'>;
