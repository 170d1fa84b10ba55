import { decimals } from '#domain/language.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { countHow, glucoseReadings, meanGlucose } from '../metrics/meter.ts';
import { readingsPerDay } from '../metrics/readings-per-day.ts';
import { meterCounts, printedSides } from '../metrics/sides.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import type { Row, Table } from './view.ts';
import { cellsOf, type DaysWindow, printed } from './windows.ts';
import { say } from './words.ts';

function inRange(period: Period) {
  const { preferences } = period.input;
  const readings = period.readings();
  const text = printedSides(meterCounts(readings, preferences))?.in ?? UNKNOWN;
  const rule = say('of-readings.rule', { range: rangeText(preferences) });
  return { text, how: { ...countHow(readings, ''), rule } };
}

/** What meters say of 7, 14 and 30 days; null where none was used. */
export function meterTable(windows: readonly DaysWindow[]): Table | null {
  const longest = windows.at(-1)?.period;
  if (!longest || glucoseReadings(longest.readings()).length === 0) return null;
  const { preferences } = longest.input;
  const { unit } = preferences;
  const row = (
    id: string,
    label: string,
    of: string,
    cell: Parameters<typeof cellsOf>[1],
  ): Row => ({
    id,
    label,
    unit: of,
    remark: '',
    cells: cellsOf(windows, cell),
  });
  const mean = (p: Period) =>
    printed(meanGlucose(p.readings(), unit), (v) => glucoseNumber(v, unit));
  const share = say('of-readings', { range: rangeText(preferences) });
  const rows = [
    row('per-day', say('per-day'), '', (p) => printed(readingsPerDay(p), (v) => decimals(v, 1))),
    row('mean', say('mean'), unit, mean),
    row('in', share, '%', inRange),
  ];
  return { id: 'meter', title: say('meter'), rows };
}
