import type { Period } from '#reports/period/period.ts';

/** `glucose_2024-03-01_14d.pdf`: never the name of a person. */
export const fileName = (period: Period): string =>
  `glucose_${period.input.from}_${period.allDays().length}d.pdf`;
