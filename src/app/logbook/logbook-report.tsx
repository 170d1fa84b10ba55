import { defineReport } from '#app/report/define.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { ShowChoice } from '#app/report/show-choice.tsx';
import { logbookView } from '#reports/logbook/logbook-view.ts';
import type { LogbookView } from '#reports/logbook/view.ts';
import { say } from '#reports/logbook/words.ts';
import { Logbook } from './logbook.tsx';

const Tools = ({ view, route }: BodyProps<LogbookView>) => (
  <ShowChoice
    route={route}
    label={say('show.label')}
    shown={view.show}
    choices={view.shows.map((show) => ({ show, label: say(`show.${show}`) }))}
  />
);

/** What was measured, eaten and given, day by day, as in a book that a person keeps. */
export const logbookReport = defineReport({
  page: 'logbook',
  ofSensors: true,
  view: (period, { route }) => logbookView(period, route.show),
  isEmpty: ({ isEmpty }) => isEmpty,
  Body: Logbook,
  Tools,
});
