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
}

export const defaultPreferences = (zone: Zone): Preferences => ({
  unit: 'mg/dL',
  preset: 'standard',
  target: targetPresets.standard,
  lowLine: { 'mg/dL': 60, 'mmol/L': 3.3 },
  pumpTargets: false,
  hours: '24',
  zone,
  theme: 'system',
});

/** A person whose devices are read here: one journal and one database each. */
export interface Person {
  /** `[a-z0-9-]+`; names the folder and the database. */
  readonly id: string;
  readonly name: string;
  /** Filled by the simulated meter only; never mixed with real readings. */
  readonly demo: boolean;
}
