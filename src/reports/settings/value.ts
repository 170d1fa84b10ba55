import type { Settings } from '#domain/event.ts';

/** What holds from a minute of the day on: one number, or the two ends of a target. */
export interface Segment {
  readonly start: number;
  readonly values: readonly number[];
}

/** A day's plan, repeated every day. Without segments the device holds none. */
export interface Schedule {
  readonly segments: readonly Segment[];
  readonly unit: string;
}

export interface Quantity {
  readonly amount: number;
  readonly unit: string;
}

export type Plain = Settings['settings'][string];
export type SettingValue = Plain | Quantity | Schedule;

export const isSchedule = (value: SettingValue): value is Schedule =>
  typeof value === 'object' && 'segments' in value;
export const isQuantity = (value: SettingValue): value is Quantity =>
  typeof value === 'object' && 'amount' in value;

/** All values are plain data written by the same code, so equal ones read alike. */
export const isSame = (a: SettingValue, b: SettingValue): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** Minutes of a day. */
export const DAY_MINUTES = 1440;

/** Each segment with the minute at which the next one begins. */
export const spansOf = ({ segments }: Schedule): readonly (Segment & { readonly end: number })[] =>
  segments.map((segment, i) => ({ ...segment, end: segments[i + 1]?.start ?? DAY_MINUTES }));

/** What a plan of rates per hour gives in a day of 24 hours, to the thousandth of a unit. */
export function dayTotal(schedule: Schedule): number {
  const thousandths = spansOf(schedule).reduce(
    (sum, { start, end, values }) => sum + (end - start) * Math.round((values[0] ?? 0) * 1000),
    0,
  );
  return Math.round(thousandths / 60) / 1000;
}

/** What holds at a minute of the day; nothing where there is no plan. */
export const valuesAt = ({ segments }: Schedule, minute: number): readonly number[] | undefined =>
  segments.findLast(({ start }) => start <= minute)?.values;
