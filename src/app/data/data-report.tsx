import { defineReport } from '#app/report/define.tsx';
import { dataView } from '#reports/data-table/data-view.ts';
import { DataPage } from './data-page.tsx';
import { DataTools } from './data-tools.tsx';

/** Every record of the window, and a file of them. */
export const dataReport = defineReport({
  page: 'data',
  days: 7,
  view: (period, { route }) => dataView(period, route.show),
  isEmpty: ({ total }) => total === 0,
  Body: DataPage,
  Tools: DataTools,
});
