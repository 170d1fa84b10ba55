import { defineReport } from '#app/report/define.tsx';
import type { BodyProps } from '#app/report/report.ts';
import { ShowChoice } from '#app/report/show-choice.tsx';
import { addDays } from '#reports/period/dates.ts';
import { mealsView, shownOf } from '#reports/meals/meals-view.ts';
import type { MealsView } from '#reports/meals/view.ts';
import { say } from '#reports/meals/words.ts';
import { Meals } from './meals.tsx';

const Tools = ({ view, route }: BodyProps<MealsView>) => (
  <ShowChoice
    route={route}
    label={say('show.label')}
    shown={view.show}
    choices={[
      { show: 'meals', label: say('show.meals') },
      { show: 'night', label: say('show.night') },
    ]}
  />
);

/** Traces laid over each other from meals, or from bedtime; the last ones run into the day behind the window. */
export const mealsReport = defineReport({
  page: 'meals',
  ofSensors: true,
  reads: ({ from, to }) => ({ from: addDays(from, -1), to: addDays(to, 1) }),
  view: (period, { route }) => mealsView(period, shownOf(route.show)),
  isEmpty: ({ isEmpty }) => isEmpty,
  Body: Meals,
  Tools,
});
