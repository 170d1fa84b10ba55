import type { LocalDate } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { Figure } from '../day/view.ts';
import type { GlucoseScale } from '../period/glucose-scale.ts';
import type { TraceLine } from '../period/trace-lines.ts';
import type { Twin } from '../twin.ts';

export type Shown = 'meals' | 'night';

/** What glucose did after one meal, or in one night. */
export interface AlignedTrace {
  readonly lines: readonly TraceLine[];
  /** Among those that the median is made of. */
  readonly isCounted: boolean;
}

/** The middle of the traces at one place along the axis, in the unit of the page. */
export interface MiddlePoint {
  readonly minute: number;
  /** `+1:30 h`, `02:15`. */
  readonly time: string;
  readonly middle: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** All of it in words. */
  readonly text: string;
}

/** One picture: the meals of a part of the day, or the nights. */
export interface AlignedPanel {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  /** Ends of the axis in minutes; a meal begins at 0, a night too. */
  readonly span: readonly [from: number, to: number];
  readonly ticks: readonly { readonly minute: number; readonly label: string }[];
  readonly traces: readonly AlignedTrace[];
  readonly points: readonly MiddlePoint[];
  readonly figures: readonly Figure[];
}

/** A meal or a night as a row, as printed. */
export interface AlignedRow {
  readonly date: LocalDate;
  /** `Tue 5 Mar`. */
  readonly name: string;
  readonly cells: readonly string[];
}

/** Traces laid over each other from meals, or from bedtime. Serialisable. */
export interface MealsView {
  readonly show: Shown;
  readonly unit: GlucoseUnit;
  readonly scale: GlucoseScale;
  readonly panels: readonly AlignedPanel[];
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly AlignedRow[];
  readonly notes: readonly string[];
  /** Why there is nothing to draw; empty where there is. */
  readonly missing: string;
  /** Nothing at all in these days. */
  readonly isEmpty: boolean;
  readonly hasUncounted: boolean;
  readonly twin: Twin | null;
}
