import { addDays } from '../period/dates.ts';
import type { Period } from '../period/period.ts';
import type { How, Metric } from '../metrics/metric.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { type Cell, WINDOWS } from './view.ts';

export interface DaysWindow {
  readonly days: number;
  readonly period: Period;
}

/** The last 7, 14 and 30 days up to the end of a period. */
export const windowsOf = (period: Period): readonly DaysWindow[] =>
  WINDOWS.map((days) => {
    const { to } = period.input;
    return { days, period: period.over(addDays(to, 1 - days), to) };
  });

export const cellsOf = (
  windows: readonly DaysWindow[],
  of: (period: Period) => { readonly text: string; readonly how: How },
): readonly Cell[] => windows.map(({ days, period }) => ({ days, ...of(period) }));

/** A number as printed; what is not known is "—", never 0. */
export const printed = ({ value, how }: Metric, print: (value: number) => string) => ({
  text: value === null ? UNKNOWN : print(value),
  how,
});
