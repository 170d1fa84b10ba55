import type { Preferences } from '#domain/preferences.ts';
import { numberText } from '../day/figure.ts';
import type { DayFacts } from '../day-table/facts.ts';
import type { Column } from '../day-table/table.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { glucoseReadings, meanGlucose, spreadGlucose } from '../metrics/meter.ts';
import type { How, Metric } from '../metrics/metric.ts';
import type { Side } from '../metrics/ranges.ts';
import { sensorMean, sensorSpread } from '../metrics/sensor.ts';
import { say as sayMetric } from '../metrics/sensor-words.ts';
import { exactSides, meterCounts, printedSides, sensorMinutes } from '../metrics/sides.ts';
import type { Period } from '../period/period.ts';
import { count, say } from './words.ts';

type Readings = DayFacts['readings'];

const sides: readonly Side[] = ['below', 'in', 'above'];
/** Readings from which a spread is shown (C13, metrics §9). */
const NEEDS = { sensor: 30, meter: 5 } as const;

/** "142 ± 35"; the mean alone where there is too little for a spread. */
function meanText(mean: Metric, spread: Metric, { unit }: Preferences): string {
  const text = (value: number) => glucoseNumber(value, unit);
  if (mean.value === null || spread.value === null) return numberText(mean.value, text);
  return say('with-spread', { mean: text(mean.value), spread: text(spread.value) });
}

/** Mean, number and shares of what measures glucose, of a day and of all of them. */
export interface GlucoseTexts<Of> {
  readonly id: 'sensor' | 'meter';
  readonly of: (day: DayFacts) => Of;
  readonly all: Of;
  readonly mean: (of: Of) => string;
  readonly meanValue: (of: Of) => number | null;
  readonly n: (of: Of) => number;
  readonly shares: (of: Of) => ReturnType<typeof printedSides>;
  readonly exact: (of: Of) => ReturnType<typeof exactSides>;
  readonly isRead: (day: DayFacts) => boolean;
  readonly isOver: (day: DayFacts) => boolean;
  readonly hows: Readonly<Record<'mean' | 'n' | 'side', How>>;
}

export function glucoseColumns<Of>(
  { id, of, all, mean, meanValue, n, shares, exact, isRead, isOver, hows }: GlucoseTexts<Of>,
  preferences: Preferences,
): readonly Column[] {
  const number = (day: DayFacts) => (isRead(day) ? String(n(of(day))) : UNKNOWN);
  const share = (from: Of, side: Side) => shares(from)?.[side] ?? UNKNOWN;
  return [
    {
      id: `${id}-mean`,
      head: say('mean'),
      unit: preferences.unit,
      how: hows.mean,
      cell: (day) => mean(of(day)),
      value: (day) => (isOver(day) ? meanValue(of(day)) : null),
      foot: [mean(all)],
    },
    { id: `${id}-n`, head: say('n'), unit: '', how: hows.n, cell: number, foot: [String(n(all))] },
    ...sides.map((side) => ({
      id: `${id}-${side}`,
      head: say(side),
      unit: '%',
      how: hows.side,
      cell: (day: DayFacts) => share(of(day), side),
      value: (day: DayFacts) => (isOver(day) ? (exact(of(day))?.[side] ?? null) : null),
      foot: [share(all, side)],
    })),
  ];
}

export function sensorTexts(period: Period): GlucoseTexts<CountedTrace> {
  const { preferences } = period.input;
  const { unit } = preferences;
  const all = period.trace();
  const how = (rule: string, source: string): How => ({
    rule,
    counted: all.at.length,
    leftOut: [],
    source,
  });
  return {
    id: 'sensor',
    of: ({ trace }) => trace,
    all,
    meanValue: (trace) => sensorMean(trace, unit).value,
    mean: (trace) => meanText(sensorMean(trace, unit), sensorSpread(trace, unit), preferences),
    n: ({ at }) => at.length,
    shares: (trace) => printedSides(sensorMinutes(trace, preferences)),
    exact: (trace) => exactSides(sensorMinutes(trace, preferences)),
    isRead: ({ isSensorRead }) => isSensorRead,
    isOver: ({ isSensorOver }) => isSensorOver,
    hows: {
      mean: how(say('sensor.mean.rule', { needs: NEEDS.sensor }), 'Metrics §1, C6, C7, C13'),
      n: how(say('sensor.n.rule'), 'Metrics C8'),
      side: how(sayMetric('shares'), 'Metrics §2, C4–C7'),
    },
  };
}

function meterHows(readings: Readings): GlucoseTexts<Readings>['hows'] {
  const counted = glucoseReadings(readings);
  const controls = readings.length - counted.length;
  const limits = counted.filter(({ limit }) => limit).length;
  const leftOut = controls > 0 ? [count('control', controls)] : [];
  const how = { counted: counted.length, leftOut, source: 'Metrics §9, C4–C6' };
  return {
    mean: {
      ...how,
      rule: say('meter.mean.rule', { needs: NEEDS.meter }),
      counted: counted.length - limits,
      leftOut: limits > 0 ? [...leftOut, count('limits', limits)] : leftOut,
    },
    n: { ...how, rule: say('meter.n.rule') },
    side: { ...how, rule: say('meter.side.rule') },
  };
}

export function meterTexts(period: Period): GlucoseTexts<Readings> {
  const { preferences } = period.input;
  const { unit } = preferences;
  const all = period.readings();
  return {
    id: 'meter',
    of: ({ readings }) => readings,
    all,
    meanValue: (readings) => meanGlucose(readings, unit).value,
    mean: (readings) =>
      meanText(meanGlucose(readings, unit), spreadGlucose(readings, unit), preferences),
    n: (readings) => glucoseReadings(readings).length,
    shares: (readings) => printedSides(meterCounts(readings, preferences)),
    exact: (readings) => exactSides(meterCounts(readings, preferences)),
    isRead: ({ isMeterRead }) => isMeterRead,
    isOver: ({ isMeterOver }) => isMeterOver,
    hows: meterHows(all),
  };
}
