import { isCovered, type TherapyDay, toldIn } from './insulin-days.ts';
import { count, say } from './insulin-words.ts';
import type { How, Metric } from './metric.ts';

export type InsulinPart = 'basal' | 'bolus' | 'total';
type Days = readonly TherapyDay[];

export const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

/** Days nearly all of which is known, of all that were chosen: what means of a pump are made of. */
const coveredDays = (days: Days): Days => days.filter(isCovered);

/** What days that are not covered are left out of. */
export function coveredHow(days: Days, rule: string): How {
  const { length: n } = coveredDays(days);
  const left = days.length - n;
  const leftOut = left > 0 ? [count('uncovered', left)] : [];
  return { rule, counted: n, leftOut, source: 'Metrics §8, C11, C12' };
}

/** The mean of something over the covered days; null without one. */
export function meanOfDays(days: Days, of: (day: TherapyDay) => number): number | null {
  const covered = coveredDays(days);
  return covered.length > 0 ? sum(covered.map(of)) / covered.length : null;
}

/**
 * Insulin a day, in U: the mean of the days of which a pump tells at least 23 hours; null without
 * one. Metrics §8.
 */
export function meanInsulin(days: Days, part: InsulinPart): Metric {
  const value = meanOfDays(days, ({ insulin }) => insulin[part] ?? 0);
  return { value, unit: 'U', how: coveredHow(days, say(`mean.${part}`)) };
}

/**
 * Basal insulin of all insulin in percent, over the days of which a pump tells at least 23 hours;
 * null without one, or where none was given. The rest is bolus insulin. Metrics §8.
 */
export function basalShare(days: Days): Metric {
  const how = coveredHow(days, say('share.basal'));
  const of = (part: InsulinPart) => meanInsulin(days, part).value;
  const [basal, total] = [of('basal'), of('total')];
  return { value: basal === null || !total ? null : (100 * basal) / total, unit: '%', how };
}

/** Injections noted by hand, in U: in no other number. Null where none is noted. Metrics §8. */
export function injectedInsulin(days: Days): Metric {
  const doses = days.flatMap((day) => toldIn(day, 'insulin'));
  const how = { rule: say('injected'), counted: doses.length, leftOut: [], source: 'Metrics §8' };
  const value = doses.length > 0 ? sum(doses.map(({ units }) => units)) : null;
  return { value, unit: 'U', how };
}
