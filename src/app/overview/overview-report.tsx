import { defineReport } from '#app/report/define.tsx';
import { lastDays } from '#app/report/window.ts';
import { overviewInSteps } from '#reports/overview/overview.ts';
import { OverviewPage } from './overview-page.tsx';

/** The quick summary: the page that opens. */
export const overviewReport = defineReport({
  page: 'overview',
  ofSensors: true,
  days: 30,
  reads: ({ to }) => lastDays(30, to),
  view: overviewInSteps,
  isEmpty: () => false,
  Body: OverviewPage,
});
