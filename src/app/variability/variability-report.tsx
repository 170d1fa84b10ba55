import { besideOf } from '#app/compare/versus-choice.tsx';
import { defineReport } from '#app/report/define.tsx';
import { variabilityView } from '#reports/variability/variability-view.ts';
import { say } from '#reports/variability/words.ts';
import { Variability } from './variability.tsx';

/** How glucose varied, for who looks more closely; the risk index beside that of the days before. */
export const variabilityReport = defineReport({
  page: 'variability',
  ofSensors: true,
  beside: (window) => [besideOf(window, {})],
  view: (period, { others: [before] }) => variabilityView(period, before),
  isEmpty: ({ isEmpty }) => isEmpty,
  Empty: () => <p>{say('needs')}</p>,
  Body: Variability,
});
