import type { Period } from '../period/period.ts';
import { variabilityGroups } from './figures.ts';
import { griGrid } from './gri.ts';
import type { VariabilityView } from './view.ts';

/** How glucose varied, beside the mean and the ranges; `before` is the window before this one. */
export const variabilityView = (period: Period, before?: Period): VariabilityView => ({
  groups: variabilityGroups(period),
  grid: griGrid(period, before),
  isEmpty: period.trace().at.length === 0,
});
