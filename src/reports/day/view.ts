import type { Source } from '#domain/capture.ts';
import type { EventId } from '#domain/event.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant, LocalDate, Zone } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { How } from '../metrics/metric.ts';
import type { Level } from '../metrics/ranges.ts';
import type { LocalDay } from '#time/day.ts';
import type { HourTick } from './axis.ts';
import type { ClockMark, PumpPanel, PumpSymbol } from './pump-view.ts';

export type * from './pump-view.ts';

/** One line of what a mark stands for. */
export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What a person sees when they open a mark: the device's own words, and where its bytes are. */
export interface Detail {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
}

/** Anything drawn that the cursor can stop at, and a row of the table. */
export interface DayItem {
  readonly event: EventId;
  readonly at: Instant;
  /** Local time as printed: `07:12`. */
  readonly clock: string;
  /** What it is, `Meter reading`, and its value with unit, `142 mg/dL`. */
  readonly name: string;
  readonly value: string;
  /** The rest in words: marks, device. */
  readonly remark: string;
  readonly detail: Detail;
}

export type ReadingShape = 'linked' | 'manual' | 'meter';

export interface GlucoseMark extends DayItem {
  readonly shape: ReadingShape;
  /** Where it is drawn: on the scale, on the strip above it, or at the edge that LO and HI name. */
  readonly place: 'scale' | 'strip' | 'low-edge' | 'high-edge';
  /** In the unit of the page, unrounded. */
  readonly y: number;
  /** The number printed beside it. */
  readonly label: string;
  readonly level: Level;
}

/** Sensor readings without a gap between them. Columns: a day holds up to 1,440. */
export interface SensorSegment {
  readonly at: readonly Instant[];
  readonly y: readonly number[];
  /** Readings beyond the sensor's range, by index: drawn open at the edge. */
  readonly limits: readonly { readonly index: number; readonly limit: 'LO' | 'HI' }[];
}

export interface ScaleLine {
  readonly value: number;
  readonly label: string;
  readonly role: 'target' | 'threshold' | 'end';
}

/** The target from one moment to the next: one step a day, or those of a pump's own schedule. */
export interface TargetStep {
  readonly from: Instant;
  readonly to: Instant;
  readonly low: number;
  readonly high: number;
}

/** A glucose the sensor was calibrated with. */
export interface CalibrationMark extends DayItem {
  readonly y: number;
}

/** A stretch in which the sensor gave nothing, by its own word. */
export interface SensorState {
  readonly from: Instant;
  readonly to: Instant;
  readonly state: 'lost' | 'warm-up';
}

/** Alarms of one lane, gathered where they come close together. */
export interface Bell {
  /** Of the first; `until` is the last. */
  readonly at: Instant;
  readonly until: Instant;
  /** Small and grey: low reservoir, low battery. */
  readonly isQuiet: boolean;
  /** Each alarm: a stop of the cursor and a row of the table of its own. */
  readonly items: readonly DayItem[];
}

export interface GlucosePanel {
  /** The scale is fixed, so that days can be compared: 0 to `top`, and the strip above it. */
  readonly top: number;
  readonly target: readonly TargetStep[];
  readonly lowLine: { readonly value: number; readonly label: string } | null;
  readonly lines: readonly ScaleLine[];
  readonly marks: readonly GlucoseMark[];
  readonly sensor: readonly SensorSegment[];
  /** Another sensor at the same time: thin and grey. */
  readonly others: readonly SensorSegment[];
  readonly calibrations: readonly CalibrationMark[];
  /** Sensor alarms, on a lane under the top edge. */
  readonly bells: readonly Bell[];
  readonly states: readonly SensorState[];
}

export interface InsulinMark extends DayItem {
  readonly units: number;
  readonly type: 'rapid' | 'long' | 'mixed' | 'unnamed';
  readonly label: string;
}

export interface InsulinPanel {
  readonly folded: boolean;
  /** Top of the scale in U. */
  readonly top: number;
  readonly marks: readonly InsulinMark[];
  /** What a pump delivered and said; null on a day without one. */
  readonly pump: PumpPanel | null;
}

export interface IntakeMark extends DayItem {
  readonly sort: 'carbs' | 'exchanges' | 'exercise' | 'note';
  /** Grams or exchanges, minutes of exercise; null where the device did not say. */
  readonly amount: number | null;
  readonly label: string;
  /** The end of something that lasts. */
  readonly until: Instant | null;
  /** How strong, where that was said: 1 to 3. */
  readonly strength: number;
}

export interface IntakePanel {
  readonly folded: boolean;
  readonly marks: readonly IntakeMark[];
}

export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly unit: string;
  readonly remark: string;
  readonly how: How;
}

export interface RangeShare {
  readonly level: Level;
  readonly label: string;
  readonly limits: string;
  readonly count: number;
  /** As printed, without the sign. */
  readonly percent: string;
}

export interface StatisticGroup {
  readonly id:
    | 'sensor'
    | 'meter'
    | 'low-line'
    | 'delivery'
    | 'insulin'
    | 'carbs'
    | 'set'
    | 'alarms'
    | 'episodes-low'
    | 'episodes-high'
    | 'lab';
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly ranges: { readonly shares: readonly RangeShare[]; readonly how: How } | null;
}

export type LegendSymbol =
  | ReadingShape
  | 'limit-high'
  | 'limit-low'
  | 'target'
  | 'low-line'
  | 'sensor'
  | 'strip'
  | 'insulin-rapid'
  | 'insulin-long'
  | 'insulin-mixed'
  | 'insulin-unnamed'
  | 'carbs'
  | 'exchanges'
  | 'exercise'
  | 'note'
  | 'calibration'
  | 'sensor-alarm'
  | 'sensor-lost'
  | 'sensor-warm-up'
  | 'sensor-other'
  | PumpSymbol;

export interface LegendEntry {
  readonly symbol: LegendSymbol;
  readonly label: string;
}

export interface Footnote {
  readonly id: string;
  readonly level: 'note' | 'warning';
  readonly text: string;
}

export interface TableRow {
  readonly sort: 'hour' | 'event';
  /** What an entry's row is of. */
  readonly event?: EventId;
  readonly at: Instant;
  readonly clock: string;
  readonly name: string;
  readonly value: string;
  readonly remark: string;
}

export interface DayHeader {
  /** `Tuesday 5 March 2024`, `Tue 5 Mar 2024`. */
  readonly title: string;
  readonly short: string;
  readonly zone: Zone;
  readonly unit: GlucoseUnit;
  readonly target: string;
  readonly devices: readonly {
    readonly key: string;
    readonly name: string;
    readonly tail: string;
  }[];
}

/** The Daily Summary as data: everything that is drawn, printed or read aloud. Serialisable. */
export interface DailySummary {
  readonly date: LocalDate;
  readonly header: DayHeader;
  readonly span: { readonly start: Instant; readonly end: Instant; readonly hours: number };
  /** Nothing to draw on this day. */
  readonly empty: boolean;
  readonly day: LocalDay;
  readonly hours: Preferences['hours'];
  readonly ticks: readonly HourTick[];
  readonly glucose: GlucosePanel;
  readonly insulin: InsulinPanel;
  readonly intake: IntakePanel;
  /** Changes of a device's clock: a line through all panels. */
  readonly clockChanges: readonly ClockMark[];
  readonly statistics: readonly StatisticGroup[];
  readonly legend: readonly LegendEntry[];
  readonly footnotes: readonly Footnote[];
  readonly table: readonly TableRow[];
}
