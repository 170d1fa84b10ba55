import { inOneGo } from '#reports/steps.ts';
import { trendsInSteps } from '#reports/trends/trends-view.ts';

/** The trends of a period, without a pause. */
export const trendsView = (...of: Parameters<typeof trendsInSteps>) =>
  inOneGo(trendsInSteps(...of));
