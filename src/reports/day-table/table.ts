import { isCovered } from '../metrics/insulin-days.ts';
import { dateText } from '../period/time-text.ts';
import type { DayFacts } from './facts.ts';
import type { ColumnGroup, DayRow, DayTableView, FootRow, TableColumn } from './view.ts';

/** A column with what it prints of a day, and of all of them: a cell for each row of the foot. */
export interface Column extends TableColumn {
  readonly cell: (day: DayFacts) => string;
  /** The number of a day behind the cell, unrounded; none where no trend is told of it. */
  readonly value?: (day: DayFacts) => number | null;
  readonly foot: readonly string[];
}

export interface Group {
  readonly title: string;
  readonly columns: readonly Column[];
}

const rowOf = (facts: DayFacts, columns: readonly Column[]): DayRow => ({
  date: facts.therapy.day.date,
  day: dateText(facts.therapy.day.date),
  part: facts.part ?? '',
  isPartial: facts.therapy.pumps.length > 0 && !isCovered(facts.therapy),
  cells: columns.map(({ cell }) => cell(facts)),
});

const headsOf = ({ title, columns }: Group): ColumnGroup => ({
  title,
  columns: columns.map(({ id, head, unit, how }) => ({ id, head, unit, how })),
});

type FootName = Pick<FootRow, 'id' | 'label'>;

/** The table of groups of columns; those without a device are left out before. */
export function dayTable(
  caption: string,
  days: readonly DayFacts[],
  groups: readonly Group[],
  foot: readonly FootName[],
): DayTableView {
  const columns = groups.flatMap((group) => group.columns);
  return {
    caption,
    groups: groups.map(headsOf),
    rows: days.map((facts) => rowOf(facts, columns)),
    foot: foot.map((name, i) => ({
      ...name,
      cells: columns.map((column) => column.foot[i] ?? ''),
    })),
  };
}
