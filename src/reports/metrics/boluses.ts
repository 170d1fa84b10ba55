import type { GivenBolus } from '../delivery/delivery.ts';
import { isIn, type TherapyDay } from './insulin-days.ts';
import { coveredHow, meanOfDays } from './insulin-means.ts';
import { say } from './insulin-words.ts';
import type { Metric } from './metric.ts';

type Days = readonly TherapyDay[];

export const programmedOf = ({ now, spread }: GivenBolus): number =>
  (now?.programmed ?? 0) + (spread?.programmed ?? 0);

/** Half a stroke of a pump of fortieths: below it two doses are the same. */
const SAME = 0.0125;

/** Whether a person programmed more or less than the calculator proposed; null where that was followed, or there was none. */
export function overrideOf(bolus: GivenBolus): 'more' | 'less' | null {
  const { wizard } = bolus;
  if (!wizard || Math.abs(programmedOf(bolus) - wizard.estimate) < SAME) return null;
  return programmedOf(bolus) > wizard.estimate ? 'more' : 'less';
}

const hasFood = ({ wizard }: GivenBolus) => (wizard?.carbs ?? wizard?.exchanges ?? 0) > 0;
const isGiven = (bolus: GivenBolus) => bolus.event.automatic !== true && programmedOf(bolus) > 0;

/** Each kind is one of `given`, but for what the pump gave by itself. */
const isOfKind = {
  given: () => true,
  automatic: () => false,
  normal: ({ event }: GivenBolus) => event.shape === 'normal',
  square: ({ event }: GivenBolus) => event.shape === 'square',
  dual: ({ event }: GivenBolus) => event.shape === 'dual',
  calculated: ({ wizard }: GivenBolus) => wizard !== null,
  manual: ({ wizard }: GivenBolus) => wizard === null,
  food: hasFood,
  correction: ({ wizard }: GivenBolus) => (wizard?.correction ?? 0) > 0,
  'correction-only': (bolus: GivenBolus) => bolus.wizard !== null && !hasFood(bolus),
  override: (bolus: GivenBolus) => overrideOf(bolus) === 'more',
  underride: (bolus: GivenBolus) => overrideOf(bolus) === 'less',
  changed: (bolus: GivenBolus) => overrideOf(bolus) !== null,
  interrupted: ({ isCut }: GivenBolus) => isCut,
} as const;
export type BolusKind = keyof typeof isOfKind;

/**
 * How many of these boluses are of a kind. A dual bolus is one; doses of 0 U are none; what the pump
 * gave by itself is `automatic` and nothing else. Metrics §8.
 */
export function countBoluses(boluses: readonly GivenBolus[], kind: BolusKind): number {
  if (kind === 'automatic') return boluses.filter(({ event }) => event.automatic === true).length;
  return boluses.filter((bolus) => isGiven(bolus) && isOfKind[kind](bolus)).length;
}

/** Boluses begun in the chosen stretches of a day. */
export const bolusesBegun = (day: Pick<TherapyDay, 'pumps' | 'spans'>): readonly GivenBolus[] =>
  day.pumps.flatMap(({ delivery }) => delivery.boluses).filter(({ event }) => isIn(day)(event));

const begunIn = (days: Days) => days.flatMap(bolusesBegun);

/** Number of boluses of a kind; null where no pump tells of any of these days. Metrics §8. */
export function bolusCount(days: Days, kind: BolusKind): Metric {
  const known = days.filter(({ pumps }) => pumps.length > 0);
  const begun = begunIn(known);
  const rule = say(`bolus.${kind}`);
  const how = { rule, counted: begun.length, leftOut: [], source: 'Metrics §8' };
  const value = known.length > 0 ? countBoluses(begun, kind) : null;
  return { value, unit: 'count', how };
}

/** Boluses of a kind a day: the mean of the days of which a pump tells at least 23 hours. Metrics §8. */
export const bolusesPerDay = (days: Days, kind: BolusKind): Metric => ({
  value: meanOfDays(days, (day) => countBoluses(bolusesBegun(day), kind)),
  unit: 'count',
  how: coveredHow(days, say(`bolus.${kind}`)),
});

/** What only the calculator's proposals can be. */
const ofCalculated: ReadonlySet<BolusKind> = new Set([
  'food',
  'correction',
  'correction-only',
  'override',
  'underride',
  'changed',
] as const);

/**
 * Boluses of a kind in percent: of those by the calculator where it is about its proposals, else of
 * all that a person gave; null without any. Metrics §8.
 */
export function bolusShare(days: Days, kind: Exclude<BolusKind, 'automatic'>): Metric {
  const begun = begunIn(days);
  const all = countBoluses(begun, ofCalculated.has(kind) ? 'calculated' : 'given');
  const how = { rule: say(`bolus.${kind}`), counted: all, leftOut: [], source: 'Metrics §8' };
  return { value: all > 0 ? (100 * countBoluses(begun, kind)) / all : null, unit: '%', how };
}
