import type { LocalDay } from '#time/day.ts';
import { minuteOfDay } from '../day/clock.ts';
import { lengthOfStretch, minutesFrom, type Stretch, wholeHours } from '../metrics/by-time.ts';
import { clockSpans } from '../period/chosen-days.ts';
import type { Period } from '../period/period.ts';
import { hourLabel, stretchText } from '../period/time-text.ts';
import { say } from '../modal-day/words.ts';
import type { Placed } from './marks.ts';
import type { LogCell, LogColumn, LogbookShow } from './view.ts';

/** A stretch of every day and what stands above it. */
export type Column = Stretch & LogColumn;

/** The hours that were chosen. */
function hourColumns({ input }: Period): readonly Column[] {
  const { hours } = input.preferences;
  const [from, to] = input.filter.hours ?? [0, 24];
  const isChosen = (hour: number) =>
    from < to ? hour >= from && hour < to : hour >= from || hour < to;
  return wholeHours
    .map(({ from: start, to: end }, hour) => ({
      from: start,
      to: end,
      id: String(hour),
      head: hourLabel(hour, hours),
      name: stretchText(start, end, hours),
    }))
    .filter((_, hour) => isChosen(hour));
}

const daypartColumns = ({ input }: Period): readonly Column[] =>
  input.preferences.dayparts.map(({ id, from, to }) => ({
    from,
    to,
    id,
    head: say(id),
    name: stretchText(from, to, input.preferences.hours),
  }));

export const columnsOf = (period: Period, show: LogbookShow): readonly Column[] =>
  show === 'diary' ? daypartColumns(period) : hourColumns(period);

const holds =
  (column: Column, day: LocalDay) =>
  ({ at }: Placed): boolean =>
    minutesFrom(column.from, minuteOfDay(at, day)) < lengthOfStretch(column);

/** What is written into each column on one day, in the order of time. */
export function cellsOf(
  marks: readonly Placed[],
  columns: readonly Column[],
  day: LocalDay,
): readonly LogCell[] {
  const inTime = marks.toSorted((a, b) => a.at - b.at);
  return columns.map((column) => ({
    marks: inTime.filter(holds(column, day)).map(({ mark }) => mark),
    isSkipped: clockSpans(day, column.from, column.to).length === 0,
  }));
}
