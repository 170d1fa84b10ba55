import { decimals } from '#domain/language.ts';
import type { DayFacts } from '../day-table/facts.ts';
import type { Column } from '../day-table/table.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { type Trend, trendOf } from '../metrics/trend.ts';

const DAY = 86_400_000;
const WEEK = 7;
const arrows: Readonly<Record<Trend['direction'], string>> = { up: '↗', down: '↘', level: '→' };

/** With one decimal; a small change with two, so that none that is clear reads as nothing. */
const sized = (change: number): string => {
  const digits = change < 1 ? 2 : 1;
  return change < 0.005 ? `< ${decimals(0.01, 2)}` : decimals(change, digits);
};

/** `↗ +4.2`: where the days of a column tend to, and by how much in a week; `→` where chance would do as much. */
function arrowText(trend: Trend | null): string {
  if (!trend) return UNKNOWN;
  const arrow = arrows[trend.direction];
  if (trend.direction === 'level') return arrow;
  const change = sized(Math.abs(trend.perDay * WEEK));
  return `${arrow} ${trend.perDay > 0 ? '+' : '−'}${change}`;
}

/** Values by the place of their day in the window; null of days without one. */
function byDate(
  days: readonly DayFacts[],
  value: (day: DayFacts) => number | null,
): readonly (number | null)[] {
  const dates = days.map(({ therapy }) => Date.parse(therapy.day.date) / DAY);
  const first = dates[0] ?? 0;
  const values = Array.from(
    { length: (dates.at(-1) ?? first) - first + 1 },
    (): number | null => null,
  );
  days.forEach((day, i) => (values[dates[i]! - first] = value(day)));
  return values;
}

/** A column with one more row in its foot: the trend of its days, by their dates. */
export function withArrow(column: Column, days: readonly DayFacts[]): Column {
  const { value } = column;
  const trend = value ? arrowText(trendOf(byDate(days, value))) : '';
  return { ...column, foot: [...column.foot, trend] };
}
