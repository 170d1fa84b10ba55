import type { Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import type { GlucoseUnit } from '#domain/units.ts';
import type { StatisticGroup } from '../day/view.ts';
import type { GlucoseScale } from '../period/glucose-scale.ts';
import type { TraceLine } from '../period/trace-lines.ts';
import type { Twin } from '../twin.ts';

/** One day among others: its line and its row. */
export interface OverlayDay {
  readonly date: LocalDate;
  /** `Tue 5 Mar`; beside its line `Tue 5`, and `Tue` where there is less room. */
  readonly name: string;
  readonly label: string;
  readonly weekday: string;
  /** How its line is drawn: 0 is Monday, whatever else is shown. */
  readonly style: number;
  /** A week or more before the last day: a thinner line. */
  readonly isEarlier: boolean;
  readonly lines: readonly TraceLine[];
  readonly cells: OverlayCells;
}

/** A row of the table, as printed. */
export interface OverlayCells {
  readonly mean: string;
  readonly highest: string;
  readonly lowest: string;
  readonly area: string;
  readonly range: string;
  readonly readings: string;
}

/** What a time of day says, for who goes along the clock. */
export interface OverlayMoment {
  readonly minute: number;
  readonly text: string;
}

/** Traces of several days over each other. Serialisable. */
export interface OverlayView {
  readonly unit: GlucoseUnit;
  readonly hours: Preferences['hours'];
  readonly title: string;
  readonly scale: GlucoseScale;
  /** Those with readings, ascending. */
  readonly days: readonly OverlayDay[];
  readonly mean: readonly TraceLine[];
  readonly moments: readonly OverlayMoment[];
  readonly all: OverlayCells;
  readonly figures: StatisticGroup;
  readonly notes: readonly string[];
  readonly twin: Twin;
  /** Why there is no line; empty where there is one, and where there is nothing at all. */
  readonly missing: string;
}
