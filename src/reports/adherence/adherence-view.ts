import { type DayFacts, dayFacts } from '../day-table/facts.ts';
import { dayTable, type Group } from '../day-table/table.ts';
import type { DayTableView } from '../day-table/view.ts';
import type { Period } from '../period/period.ts';
import { glucoseColumns } from './glucose-columns.ts';
import { bolusColumns, setColumns, timeColumns } from './pump-columns.ts';
import { say } from './words.ts';

function groupsOf(days: readonly DayFacts[]): readonly Group[] {
  const therapies = days.map(({ therapy }) => therapy);
  const glucose = { title: say('glucose'), columns: glucoseColumns(days) };
  const hasPump = therapies.some(({ pumps }) => pumps.length > 0);
  return [
    ...(glucose.columns.length > 0 ? [glucose] : []),
    ...(hasPump
      ? [
          { title: say('boluses'), columns: bolusColumns(therapies) },
          { title: say('set'), columns: setColumns(therapies) },
          { title: say('basal'), columns: timeColumns(therapies) },
        ]
      : []),
  ];
}

/** What was measured, given and changed on each chosen day, its total and its average. Metrics §6, §8, §9. */
export function adherenceView(period: Period): DayTableView {
  const days = dayFacts(period);
  const foot = [
    { id: 'total', label: say('total') },
    { id: 'per-day', label: say('per-day') },
  ];
  return dayTable(say('caption'), days, groupsOf(days), foot);
}
