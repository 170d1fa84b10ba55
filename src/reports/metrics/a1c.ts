import type { EventOf } from '#domain/event.ts';
import { addDays, type LocalDate } from '#domain/time.ts';
import { convertA1c } from '#domain/units.ts';
import { everything } from '../period/chosen-days.ts';
import type { Period } from '../period/period.ts';
import { say } from './a1c-words.ts';
import { quantile } from './central.ts';
import type { Metric } from './metric.ts';
import { sensorGmi } from './sensor.ts';
import { sufficiencyOf } from './use.ts';

/** Days that an HbA1c tells of, roughly: as long as most red cells of a sample have lived. */
export const A1C_DAYS = 90;
/** Below this a median difference says more of one sample than of the person. */
export const ENOUGH_PAIRS = 3;

/** The local days up to a date, that one included, whatever weekdays and hours were chosen. */
const daysUpTo = (period: Period, date: LocalDate): Period =>
  period.over(addDays(date, 1 - A1C_DAYS), date).with(everything);

/** GMI in percent of the 90 local days up to `date`; unknown where the sensor was worn too little. */
export interface GmiBefore {
  readonly gmi: Metric;
  /** Local dates among those with sensor readings, and the share of the time in percent. */
  readonly days: number;
  readonly active: number | null;
}

/** Reads `period.input` back to 89 days before `date`: the caller sees to it that it is there. */
export function gmiUpTo(period: Period, date: LocalDate): GmiBefore {
  const before = daysUpTo(period, date);
  const { days, active } = sufficiencyOf(before);
  return { gmi: sensorGmi(before), days, active };
}

/** A laboratory's value, and the GMI of the days that it tells of. */
export interface LabPair {
  readonly lab: EventOf<'lab-a1c'>;
  readonly date: LocalDate;
  /** NGSP percent, unrounded. */
  readonly percent: number;
  readonly before: GmiBefore;
  /** Lab less GMI in percentage points, unrounded; null where the GMI is not known. */
  readonly difference: number | null;
}

export function labPair(period: Period, lab: EventOf<'lab-a1c'>, date: LocalDate): LabPair {
  const before = gmiUpTo(period, date);
  const percent = convertA1c(lab.value, lab.unit, '%');
  const { value } = before.gmi;
  return { lab, date, percent, before, difference: value === null ? null : percent - value };
}

/**
 * The median of lab less GMI in percentage points, type 7 (C14): how far a person's HbA1c usually lies
 * from what the mean glucose lets expect. Unknown below three pairs.
 */
export function medianDifference(pairs: readonly LabPair[]): Metric {
  const known = pairs.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const few = say('few', { needs: ENOUGH_PAIRS, has: known.length });
  const isEnough = known.length >= ENOUGH_PAIRS;
  const sorted = known.toSorted((a, b) => a - b);
  return {
    value: isEnough ? quantile(sorted, 0.5) : null,
    unit: '%',
    how: {
      rule: isEnough ? say('difference') : `${say('difference')} ${few}`,
      counted: known.length,
      leftOut: [],
      source: 'Metrics GMI, §1, C14; Hoelzel 2004',
    },
  };
}
