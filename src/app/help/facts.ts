import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { plain } from '#domain/language.ts';
import { COPY_WITHIN, HELD_FOR } from '#reports/day/readings.ts';
import { SAME_MEAL_WITHIN } from '#reports/day/meals.ts';
import { MERGED_MINUTES } from '#reports/episodes/meter-lows.ts';
import { glucoseNumber } from '#reports/glucose-text.ts';
import { A1C_DAYS, ENOUGH_PAIRS } from '#reports/metrics/a1c.ts';
import { SLACK } from '#reports/metrics/counted.ts';
import {
  EPISODE_MINUTES,
  extendedHyper,
  extendedHypo,
  longestPause,
} from '#reports/metrics/episodes.ts';
import { goalsOf } from '#reports/metrics/goals.ts';
import { ENOUGH_HOURS } from '#reports/metrics/insulin-days.ts';
import { ENOUGH_FOR_SD as ENOUGH_OF_METER } from '#reports/metrics/meter.ts';
import { DAYS_FOR_OUTER, DAYS_FOR_QUARTILES } from '#reports/metrics/percentiles.ts';
import { consensus } from '#reports/metrics/ranges.ts';
import { ENOUGH_FOR_SD as ENOUGH_OF_SENSOR } from '#reports/metrics/sensor.ts';
import { tightLimits } from '#reports/metrics/shares.ts';
import { ENOUGH_FOR_TREND } from '#reports/metrics/trend.ts';
import { FULL_ACTIVE, FULL_DAYS, WEEK } from '#reports/metrics/use.ts';
import { ENOUGH_READINGS } from '#reports/profile/curve.ts';

const MINUTE = 60_000;
const units = ['mg/dL', 'mmol/L'] as const satisfies readonly GlucoseUnit[];

/** `70 mg/dL (3.9 mmol/L)`. */
export function inBothUnits(textIn: (unit: GlucoseUnit) => string): string {
  const [first, second] = units.map((unit) => `${textIn(unit)} ${unit}`);
  return `${first} (${second})`;
}

/** The numbers in the texts of the help, from the code that goes by them. */
export const facts = () => ({
  factor: plain(convertGlucose(1, 'mmol/L', 'mg/dL')),
  ...consensus['mg/dL'],
  tight: inBothUnits((unit) => tightLimits[unit].map((n) => glucoseNumber(n, unit)).join('–')),
  cv: goalsOf('standard').cv,
  days: FULL_DAYS,
  active: FULL_ACTIVE,
  week: WEEK,
  sdSensor: ENOUGH_OF_SENSOR,
  sdMeter: ENOUGH_OF_METER,
  half: DAYS_FOR_QUARTILES,
  outer: DAYS_FOR_OUTER,
  scatter: ENOUGH_READINGS,
  trend: ENOUGH_FOR_TREND,
  pairs: ENOUGH_PAIRS,
  labDays: A1C_DAYS,
  covered: ENOUGH_HOURS,
  slack: SLACK / 1000,
  begin: EPISODE_MINUTES,
  long: extendedHypo.lasting - 1,
  longHigh: extendedHyper.lasting,
  pause: longestPause(5) / MINUTE,
  slowPause: longestPause(15) / MINUTE,
  merged: MERGED_MINUTES,
  copy: COPY_WITHIN / MINUTE,
  typed: HELD_FOR / MINUTE,
  sameMeal: SAME_MEAL_WITHIN / MINUTE,
});
