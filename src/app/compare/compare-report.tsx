import { defineReport } from '#app/report/define.tsx';
import { compareView, isNothing } from '#reports/compare/compare-view.ts';
import { Compare } from './compare.tsx';
import { besideOf, VersusChoice } from './versus-choice.tsx';

/** Two windows side by side. */
export const compareReport = defineReport({
  page: 'compare',
  ofSensors: true,
  beside: (window, route) => [besideOf(window, route)],
  view: (period, { others: [other = period] }) => compareView(period, other),
  isEmpty: isNothing,
  Body: Compare,
  Tools: VersusChoice,
});
