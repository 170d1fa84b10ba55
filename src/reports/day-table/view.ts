import type { LocalDate } from '#domain/time.ts';
import type { How } from '../metrics/metric.ts';

export interface TableColumn {
  readonly id: string;
  readonly head: string;
  /** Empty where it is a plain number. */
  readonly unit: string;
  /** How the numbers of the column come about, for the whole window. */
  readonly how: How;
}

/** Columns of one kind of device stand together. */
export interface ColumnGroup {
  readonly title: string;
  readonly columns: readonly TableColumn[];
}

export interface DayRow {
  readonly date: LocalDate;
  readonly day: string;
  /** Which part of the day; empty of a whole one. */
  readonly part: string;
  /** A pump tells of a part of the day only: it is in no mean of the pump. */
  readonly isPartial: boolean;
  /** As printed, in the order of the columns. */
  readonly cells: readonly string[];
}

/** What stands under the days: their total, or all of them together. */
export interface FootRow {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly string[];
}

/** A row for each chosen day, or part of it, earliest first; without columns where no device told anything. */
export interface DayTableView {
  readonly caption: string;
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly DayRow[];
  readonly foot: readonly FootRow[];
  /** What must be known of the last rows; most tables say nothing. */
  readonly note?: string;
}
