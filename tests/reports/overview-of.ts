import type { LocalDate } from '#domain/time.ts';
import { overviewInSteps } from '#reports/overview/overview.ts';
import { addDays } from '#reports/period/dates.ts';
import type { Period } from '#reports/period/period.ts';
import { inOneGo } from '#reports/steps.ts';

/** What the overview prints of the fourteen days up to a date. */
export function overviewOf(period: Period, to: LocalDate) {
  const { tables } = inOneGo(overviewInSteps(period.over(addDays(to, -29), to)));
  return (table: string, row: string): string | undefined =>
    tables
      .find(({ id }) => id === table)
      ?.rows.find(({ id }) => id === row)
      ?.cells.find(({ days }) => days === 14)?.text;
}
