import type { EventId } from '#domain/event.ts';
import type { LocalDate } from '#domain/time.ts';
import type { TypedEvent } from '#domain/typed-entry.ts';
import type { StatisticGroup } from '../day/view.ts';
import type { Twin } from '../twin.ts';

/** One lab value, with all numbers in both units: `7.2 % · 55 mmol/mol`. */
export interface LabRow {
  readonly id: EventId;
  readonly date: LocalDate;
  readonly day: string;
  readonly lab: string;
  readonly gmi: string;
  readonly difference: string;
  /** Why there is no GMI; else empty. */
  readonly reason: string;
  /** Where a person typed it, so that they can correct it. */
  readonly entry: TypedEvent | undefined;
}

/** A date on the axis, in days after the first one of the window. */
interface OnDay {
  readonly day: number;
}

export interface A1cStop extends OnDay {
  /** In percent; null where it is not known. */
  readonly gmi: number | null;
  readonly labs: readonly number[];
  readonly date: string;
  readonly text: string;
}

export interface A1cTick {
  readonly value: number;
  readonly label: string;
}

export interface A1cPicture {
  readonly title: string;
  /** Days of the window, less one: the right end. */
  readonly last: number;
  /** In percent, the lower end first. */
  readonly scale: readonly [low: number, high: number];
  /** Whole percents at the left with the same in mmol/mol at the right. */
  readonly levels: readonly (A1cTick & { readonly ifcc: string })[];
  readonly dates: readonly A1cTick[];
  readonly stops: readonly A1cStop[];
  /** Moves the GMI to where the person's lab values usually lie; null where that is not known. */
  readonly shift: number | null;
}

export interface A1cView {
  /** The latest first. */
  readonly rows: readonly LabRow[];
  readonly picture: A1cPicture;
  readonly twin: Twin;
  readonly group: StatisticGroup;
}
