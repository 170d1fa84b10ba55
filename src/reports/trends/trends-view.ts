import { type DayFacts, dayFacts, partFacts } from '../day-table/facts.ts';
import { type Column, dayTable, type Group } from '../day-table/table.ts';
import type { DayTableView } from '../day-table/view.ts';
import { ENOUGH_FOR_TREND } from '../metrics/trend.ts';
import { say as sayPart } from '../modal-day/words.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import type { Period } from '../period/period.ts';
import type { Steps } from '../steps.ts';
import { glucoseColumns, meterTexts, sensorTexts } from './glucose-columns.ts';
import { carbColumn, insulinColumns } from './insulin-columns.ts';
import { withArrow } from './arrows.ts';
import { say } from './words.ts';

export type TrendsShow = 'days' | 'dayparts';

export interface TrendsView extends DayTableView {
  readonly show: TrendsShow;
}

/** A kind of device that told nothing has no columns. */
function groupsOf(period: Period, days: readonly DayFacts[]): readonly Group[] {
  const { preferences } = period.input;
  const groups: Group[] = [];
  if (period.trace().at.length > 0)
    groups.push({
      title: say('sensor'),
      columns: glucoseColumns(sensorTexts(period), preferences),
    });
  if (glucoseReadings(period.readings()).length > 0)
    groups.push({ title: say('meter'), columns: glucoseColumns(meterTexts(period), preferences) });
  const carbs = carbColumn(days, period);
  if (carbs.how.counted > 0) groups.push({ title: say('food'), columns: [carbs] });
  const therapies = days.map(({ therapy }) => therapy);
  if (therapies.some(({ pumps }) => pumps.length > 0))
    groups.push({ title: say('insulin'), columns: insulinColumns(therapies) });
  return groups;
}

/** Days that were over at the last read-out: what of a day is still to come would pass for a trend. */
function wholeDays({ input }: Period, days: readonly DayFacts[]): readonly DayFacts[] {
  const read = Math.max(...input.devices.map(({ lastRead }) => lastRead));
  return days.filter(({ therapy }) => therapy.day.end <= read);
}

/** A step for each column: of years, the pairs of days are millions. */
function* tended(groups: readonly Group[], days: readonly DayFacts[]): Steps<readonly Group[]> {
  const all: Group[] = [];
  for (const { title, columns } of groups) {
    const done: Column[] = [];
    for (const column of columns) {
      yield;
      done.push(withArrow(column, days));
    }
    all.push({ title, columns: done });
  }
  return all;
}

export const showOf = (asked: string | undefined): TrendsShow =>
  asked === 'dayparts' ? 'dayparts' : 'days';

/**
 * The numbers of each chosen day or each part of it, of all of them together, and where they tend
 * to. Metrics §1, §2, §8, §9.
 */
export function* trendsInSteps(period: Period, show: TrendsShow = 'days'): Steps<TrendsView> {
  const days = dayFacts(period);
  const rows = show === 'days' ? days : partFacts(period, ({ id }) => sayPart(id));
  yield;
  const groups = yield* tended(groupsOf(period, days), wholeDays(period, days));
  const foot = [
    { id: 'all', label: say('all') },
    { id: 'change', label: say('change') },
  ];
  const note = say('change.rule', { days: ENOUGH_FOR_TREND });
  return { ...dayTable(say(`caption.${show}`), rows, groups, foot), show, note };
}
