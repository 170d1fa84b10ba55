import type { MeterGlucose } from '#domain/event.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { StatisticGroup } from '../day/view.ts';
import type { Level } from '../metrics/ranges.ts';
import type { GlucoseScale } from '../period/glucose-scale.ts';

/** How readings are gathered: by the hours of the clock, or by the person's parts of the day. */
export type Grouping = 'hours' | 'periods';

/** A mean with what lies about it, in the unit of the page; null where too few readings tell. */
export interface MeterSummary {
  readonly mean: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The middle half of the sensor's readings, in the unit of the page. */
export interface SensorSummary {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** Percent of the meter's readings below, in and above the target, as printed. */
export interface SideShares {
  readonly below: string;
  readonly in: string;
  readonly above: string;
}

/** An hour or a part of the day, and all that was measured in it on all days. */
export interface ModalColumn {
  /** Minutes after midnight; one that ends before it begins runs over midnight. */
  readonly from: number;
  readonly to: number;
  /** `07:00–08:00`, `Breakfast`; `07` and `Breakfast` under the picture. */
  readonly name: string;
  readonly label: string;
  /** Meter readings. */
  readonly count: number;
  readonly meter: MeterSummary | null;
  readonly sides: SideShares | null;
  readonly sensor: SensorSummary | null;
  /** Its row of the table, without its name. */
  readonly cells: readonly string[];
  /** All of it in words. */
  readonly text: string;
}

export type DotShape = NonNullable<MeterGlucose['meal']> | 'untagged' | 'LO' | 'HI';

/** One meter reading. */
export interface ModalDot {
  readonly minute: number;
  readonly value: number;
  readonly shape: DotShape;
  readonly level: Level;
}

/** Readings of many days on one clock. Serialisable. */
export interface ModalView {
  readonly show: Grouping;
  readonly unit: GlucoseUnit;
  readonly title: string;
  readonly scale: GlucoseScale;
  readonly columns: readonly ModalColumn[];
  /** Ascending by the time of day. */
  readonly dots: readonly ModalDot[];
  /** Shapes that are there, and their names. */
  readonly legend: readonly { readonly shape: DotShape; readonly label: string }[];
  readonly hasMeter: boolean;
  readonly hasSensor: boolean;
  readonly caption: string;
  readonly head: readonly string[];
  readonly figures: readonly StatisticGroup[];
  readonly notes: readonly string[];
}
