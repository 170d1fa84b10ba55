import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { decimals } from '#domain/language.ts';
import type { Period } from '../period/period.ts';
import { gmiOf, meanOf, medianOf, spreadOf, variationOf } from './central.ts';
import type { CountedTrace } from './counted.ts';
import type { How, Metric } from './metric.ts';
import { count, say } from './sensor-words.ts';
import { tightShareOf } from './shares.ts';
import { activeOf, activeSinceFirst, FULL_ACTIVE, FULL_DAYS, sufficiencyOf } from './use.ts';
import { beyondOf } from './values.ts';

/** Values from which the spread of a sensor is worth showing (C13). */
export const ENOUGH_FOR_SD = 30;

function howOf(trace: CountedTrace, rule: string, source: string): How {
  const beyond = beyondOf(trace);
  const words = beyond > 0 ? `${rule} ${count('beyond', beyond)}` : rule;
  return { rule: words, counted: trace.at.length, leftOut: [], source };
}

const shown = (mgdl: number | null, unit: GlucoseUnit): number | null =>
  mgdl === null ? null : convertGlucose(mgdl, 'mg/dL', unit);

/** Mean in `unit`, each reading weighted with the time it stands for; null without any. Metrics §1. */
export const sensorMean = (trace: CountedTrace, unit: GlucoseUnit): Metric => ({
  value: shown(meanOf(trace), unit),
  unit,
  how: howOf(trace, say('mean'), 'Metrics §1, C6, C7'),
});

/** Median in `unit`, type 7 (C14). */
export const sensorMedian = (trace: CountedTrace, unit: GlucoseUnit): Metric => ({
  value: shown(medianOf(trace), unit),
  unit,
  how: howOf(trace, say('median'), 'Metrics §1, C6, C14'),
});

/** The rule, and why there is no value where there are too few readings. */
const enough = ({ at }: CountedTrace, rule: string): string =>
  at.length < ENOUGH_FOR_SD
    ? `${rule} ${say('few', { needs: ENOUGH_FOR_SD, has: at.length })}`
    : rule;

/** Sample standard deviation in `unit`, divisor n − 1; unknown below 30 readings. C13. */
export const sensorSpread = (trace: CountedTrace, unit: GlucoseUnit): Metric => ({
  value: trace.at.length < ENOUGH_FOR_SD ? null : shown(spreadOf(trace), unit),
  unit,
  how: howOf(trace, enough(trace, say('spread')), 'Metrics C13'),
});

/** Coefficient of variation in percent; unknown where the spread is. Metrics §1, C16. */
export const sensorVariation = (trace: CountedTrace): Metric => ({
  value: trace.at.length < ENOUGH_FOR_SD ? null : variationOf(trace),
  unit: '%',
  how: howOf(trace, enough(trace, say('variation')), 'Metrics §1, C13, C16'),
});

/** Share of `windowMs` that readings stand for, in percent. Metrics §6. */
export function sensorActive(trace: CountedTrace, windowMs: number): Metric {
  const value = activeOf(trace, windowMs);
  return {
    value: value === null ? null : Math.min(100, value),
    unit: '%',
    how: howOf(trace, say('active'), 'Metrics §6, C7, C11'),
  };
}

/** Share of the time from the first reading to the last that readings stand for, in percent: the form of printed profiles. Metrics §6. */
export function sensorSinceFirst(trace: CountedTrace): Metric {
  const value = activeSinceFirst(trace);
  return {
    value: value === null ? null : Math.min(100, value),
    unit: '%',
    how: howOf(trace, say('since-first'), 'Metrics §6'),
  };
}

/** Share of time in 70–140 mg/dL, in percent; `limits` says them in the unit of the page. Metrics §2. */
export const sensorTight = (trace: CountedTrace, limits: string): Metric => ({
  value: tightShareOf(trace),
  unit: '%',
  how: howOf(trace, say('tight', { limits }), 'Metrics §2, C4, C5, C7'),
});

/** GMI in percent; unknown where the window does not suffice, and then the rule says what it needs. Metrics §1, §6. */
export function sensorGmi(period: Period): Metric {
  const trace = period.trace();
  const { level, window, active } = sufficiencyOf(period);
  const mean = meanOf(trace);
  const isEnough = level === 'full' && mean !== null;
  const has = { window, active: decimals(Math.floor(active ?? 0), 0) };
  const few = say('gmi.few', { days: FULL_DAYS, percent: FULL_ACTIVE, ...has });
  const rule = isEnough ? say('gmi') : `${say('gmi')} ${few}`;
  return {
    value: isEnough ? gmiOf(mean) : null,
    unit: '%',
    how: howOf(trace, rule, 'Metrics GMI, §1, §6'),
  };
}
