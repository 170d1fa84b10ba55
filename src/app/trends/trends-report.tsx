import { DayTable } from '#app/day-table/day-table.tsx';
import { defineReport } from '#app/report/define.tsx';
import { trendsView } from '#reports/trends/trends-view.ts';

/** The numbers of each day in a table. */
export const trendsReport = defineReport({
  page: 'trends',
  view: trendsView,
  isEmpty: ({ groups }) => groups.length === 0,
  Body: DayTable,
});
