import type { ReportRoute } from '#app/report-address.ts';
import type { LocalDate } from '#domain/time.ts';
import { addDays } from '#reports/period/dates.ts';
import type { Window } from './report.ts';

/** Windows that a person can choose with one press, in days. */
export const usualWindows = [7, 14, 30, 90] as const;

const DAY = 86_400_000;
export const daysIn = ({ from, to }: Window): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

export const lastDays = (days: number, to: LocalDate): Window => ({
  from: addDays(to, 1 - days),
  to,
});

/** The window asked for, else so many days up to the latest one with anything in it. */
export const windowOf = ({ from, to }: ReportRoute, latest: LocalDate, days: number): Window =>
  from && to ? { from, to } : lastDays(days, latest);

/** The window of the same length before or after. */
export function shifted(window: Window, by: -1 | 1): Window {
  const days = by * daysIn(window);
  return { from: addDays(window.from, days), to: addDays(window.to, days) };
}
