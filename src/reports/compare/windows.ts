import { countHow, glucoseReadings, levelCounts } from '../metrics/meter.ts';
import { byLevel, type Level, levels, rangesOf } from '../metrics/ranges.ts';
import { daysWithReadings } from '../metrics/readings-per-day.ts';
import { minutesInLevels } from '../metrics/shares.ts';
import { sufficiencyOf } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { windowText } from '../period/window-text.ts';
import { barOf } from '../profile/bar.ts';
import { meterCurve, sensorCurve } from '../profile/curve.ts';
import type { Curve, Part } from '../profile/view.ts';
import type { CompareWindow } from './view.ts';
import { count, say } from './words.ts';

/** What the picture is made of: a sensor where either window has one. */
export type From = 'sensor' | 'meter';

const noHow = (period: Period) => countHow(period.readings(), '');

function barIn(period: Period, from: From): CompareWindow['bar'] {
  const { preferences } = period.input;
  const ranges = rangesOf(preferences);
  const found = minutesInLevels(period.trace(), ranges);
  const counts =
    from === 'sensor'
      ? byLevel((level) => found[level].minutes)
      : levelCounts(glucoseReadings(period.readings()), ranges);
  const bar = barOf(counts, preferences, noHow(period), []);
  if (!bar) return null;
  const rows = bar.rows.toReversed();
  const text = rows.map(({ label, limits, percent }) => `${label} ${limits}: ${percent}`);
  return { rows, text: text.join('; ') };
}

function curveIn(period: Period, from: From): Part<Curve> {
  if (from === 'meter') return meterCurve(period);
  return period.trace().at.length > 0 ? sensorCurve(period) : { missing: say('none.sensor') };
}

/** Days with a reading. */
export const coveredDays = (period: Period, from: From): number =>
  from === 'sensor' ? sufficiencyOf(period).days : daysWithReadings(period);

/** A window by its name, with its bar and its curve. */
export function windowOf(period: Period, from: From): CompareWindow {
  const curve = curveIn(period, from);
  const all = count('days', period.days().length);
  return {
    name: windowText(period.input),
    days: say(`covered.${from}`, { all, n: coveredDays(period, from) }),
    bar: barIn(period, from),
    points: curve.shown?.points ?? [],
    missing: curve.missing ?? '',
  };
}

/** The ranges that are drawn, from the lowest, by their names. */
export const legendOf = (
  bars: readonly CompareWindow['bar'][],
): readonly { readonly level: Level; readonly label: string }[] => {
  const rows = bars.flatMap((bar) => bar?.rows ?? []);
  return levels.flatMap((level) => {
    const row = rows.find((one) => one.level === level);
    return row ? [{ level, label: `${row.label} ${row.limits}` }] : [];
  });
};
