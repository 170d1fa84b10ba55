import { DayTable } from '#app/day-table/day-table.tsx';
import { defineReport } from '#app/report/define.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { ShowChoice } from '#app/report/show-choice.tsx';
import { showOf, trendsInSteps, type TrendsView } from '#reports/trends/trends-view.ts';
import { say } from '#reports/trends/words.ts';

const Tools = ({ view, route }: BodyProps<TrendsView>) => (
  <ShowChoice
    route={route}
    label={say('show.label')}
    shown={view.show}
    choices={[
      { show: 'days', label: say('show.days') },
      { show: 'dayparts', label: say('show.dayparts') },
    ]}
  />
);

/** The numbers of each day, or of each part of it, in a table, and where they tend to. */
export const trendsReport = defineReport({
  page: 'trends',
  ofSensors: true,
  view: (period, { route }) => trendsInSteps(period, showOf(route.show)),
  isEmpty: ({ groups }) => groups.length === 0,
  Body: DayTable,
  Tools,
});
