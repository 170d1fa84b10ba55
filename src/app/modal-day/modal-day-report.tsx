import { defineReport } from '#app/report/define.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { ShowChoice } from '#app/report/show-choice.tsx';
import { groupingOf, modalView } from '#reports/modal-day/modal-view.ts';
import type { ModalView } from '#reports/modal-day/view.ts';
import { say } from '#reports/modal-day/words.ts';
import { ModalDay } from './modal-day.tsx';

const Tools = ({ view, route }: BodyProps<ModalView>) => (
  <ShowChoice
    route={route}
    label={say('show.label')}
    shown={view.show}
    choices={[
      { show: 'hours', label: say('show.hours') },
      { show: 'periods', label: say('show.periods') },
    ]}
  />
);

/** Readings of many days on one clock. */
export const modalDayReport = defineReport({
  page: 'modal-day',
  ofSensors: true,
  view: (period, { route }) => modalView(period, groupingOf(route.show)),
  isEmpty: ({ hasMeter, hasSensor }) => !hasMeter && !hasSensor,
  Body: ModalDay,
  Tools,
});
