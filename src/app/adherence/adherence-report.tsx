import { DayTable } from '#app/day-table/day-table.tsx';
import { defineReport } from '#app/report/define.tsx';
import { adherenceView } from '#reports/adherence/adherence-view.ts';

/** What was measured, given and changed on each day, in a table. */
export const adherenceReport = defineReport({
  page: 'adherence',
  ofSensors: true,
  view: adherenceView,
  isEmpty: ({ groups }) => groups.length === 0,
  Body: DayTable,
});
