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

/** The parts of the day of which anything was chosen. */
function daypartColumns({ input }: Period): readonly Column[] {
  const { dayparts, hours } = input.preferences;
  const chosen = minutesOf(input.filter.hours);
  return dayparts
    .filter((part) => meets(part, chosen))
    .map(({ id, from, to }) => ({
      from,
      to,
      id,
      head: say(id),
      name: stretchText(from, to, hours),
    }));
}

const minutesOf = (hours: Period['input']['filter']['hours']): Stretch =>
  hours ? { from: hours[0] * 60, to: hours[1] * 60 } : { from: 0, to: 1440 };

/** Whether two stretches of a day have a minute in common. */
const meets = (a: Stretch, b: Stretch): boolean =>
  minutesFrom(a.from, b.from) < lengthOfStretch(a) ||
  minutesFrom(b.from, a.from) < lengthOfStretch(b);

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
