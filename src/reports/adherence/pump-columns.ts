import { decimals } from '#domain/language.ts';
import { numberText } from '../day/figure.ts';
import { hoursText } from '../day/length.ts';
import type { Column } from '../day-table/table.ts';
import { type BolusKind, bolusCount } from '../metrics/boluses.ts';
import type { TherapyDay } from '../metrics/insulin-days.ts';
import { coveredHow, meanOfDays } from '../metrics/insulin-means.ts';
import { suspendedTime, tempTime } from '../metrics/insulin-stops.ts';
import type { Metric } from '../metrics/metric.ts';
import { upkeepCount, type UpkeepSort } from '../metrics/upkeep.ts';
import { say } from './words.ts';

type Days = readonly TherapyDay[];
type Print = (value: number) => string;

const bolusKinds = [
  'manual',
  'calculated',
  'food',
  'correction',
  'override',
  'underride',
] as const satisfies readonly BolusKind[];
const upkeepSorts = ['rewind', 'cannula', 'tubing'] as const satisfies readonly UpkeepSort[];
const times = { suspended: suspendedTime, temp: tempTime } as const;

type Id = (typeof bolusKinds)[number] | UpkeepSort | keyof typeof times;

interface Printed {
  readonly unit: string;
  readonly total: Print;
  readonly mean: Print;
}

const MINUTE = 60_000;
const counts: Printed = { unit: '', total: String, mean: (value) => decimals(value, 1) };
const hours: Print = (minutes) => hoursText(minutes * MINUTE);
const lengths = (): Printed => ({ unit: say('h:mm'), total: hours, mean: hours });

/** A number of the library by day and over all of them, and its mean over covered days (C12). */
function column(id: Id, days: Days, of: (days: Days) => Metric, print: Printed): Column {
  const all = of(days);
  const mean = meanOfDays(days, (day) => of([day]).value ?? 0);
  return {
    id,
    head: say(id),
    unit: print.unit,
    how: coveredHow(days, say('covered.rule', { rule: all.how.rule })),
    cell: ({ therapy }) => numberText(of([therapy]).value, print.total),
    foot: [numberText(all.value, print.total), numberText(mean, print.mean)],
  };
}

export const bolusColumns = (days: Days): readonly Column[] =>
  bolusKinds.map((kind) => column(kind, days, (some) => bolusCount(some, kind), counts));

export const setColumns = (days: Days): readonly Column[] =>
  upkeepSorts.map((sort) => column(sort, days, (some) => upkeepCount(some, sort), counts));

export const timeColumns = (days: Days): readonly Column[] =>
  (['suspended', 'temp'] as const).map((id) => column(id, days, (d) => times[id](d), lengths()));
