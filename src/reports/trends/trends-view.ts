import { type DayFacts, dayFacts } from '../day-table/facts.ts';
import { dayTable, type Group } from '../day-table/table.ts';
import type { DayTableView } from '../day-table/view.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import type { Period } from '../period/period.ts';
import { glucoseColumns, meterTexts, sensorTexts } from './glucose-columns.ts';
import { carbColumn, insulinColumns } from './insulin-columns.ts';
import { say } from './words.ts';

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

/** The numbers of each chosen day, and of all of them together. Metrics §1, §2, §8, §9. */
export function trendsView(period: Period): DayTableView {
  const days = dayFacts(period);
  return dayTable(say('caption'), days, groupsOf(period, days), [{ id: 'all', label: say('all') }]);
}
