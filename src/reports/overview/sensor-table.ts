import { decimals } from '#domain/language.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import type { Side } from '../metrics/ranges.ts';
import { sensorActive, sensorGmi, sensorMean, sensorVariation } from '../metrics/sensor.ts';
import { say as sayMetric } from '../metrics/sensor-words.ts';
import { printedSides, sensorMinutes } from '../metrics/sides.ts';
import { FULL_ACTIVE, FULL_DAYS } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import type { Steps } from '../steps.ts';
import type { Row, Table } from './view.ts';
import { cellsOf, type DaysWindow, printed } from './windows.ts';
import { say } from './words.ts';

type Sides = Readonly<Record<Side, string>> | null;

const shareOf = (sides: Sides, side: Side, { at }: CountedTrace) => ({
  text: sides?.[side] ?? UNKNOWN,
  how: {
    rule: sayMetric('shares'),
    counted: at.length,
    leftOut: [],
    source: 'Metrics §2, C4–C7',
  },
});

/** What a sensor says of 7, 14 and 30 days, a row in each step; null where there was none. */
export function* sensorTable(windows: readonly DaysWindow[]): Steps<Table | null> {
  const longest = windows.at(-1)?.period;
  if (!longest || longest.trace().at.length === 0) return null;
  const { preferences } = longest.input;
  const { unit } = preferences;
  const row = (id: string, label: string, of: string, cell: Parameters<typeof cellsOf>[1]): Row => {
    const cells = cellsOf(windows, cell);
    const isShort = id === 'gmi' && cells.some(({ text }) => text === UNKNOWN);
    const needs = { days: FULL_DAYS, percent: FULL_ACTIVE };
    return { id, label, unit: of, remark: isShort ? say('gmi.needs', needs) : '', cells };
  };
  const mean = row('mean', say('mean'), unit, (p) =>
    printed(sensorMean(p.trace(), unit), (v) => glucoseNumber(v, unit)),
  );
  yield;
  const gmi = row('gmi', say('gmi'), '%', (p) => printed(sensorGmi(p), (v) => decimals(v, 1)));
  yield;
  const cv = row('cv', say('cv'), '%', (p) =>
    printed(sensorVariation(p.trace()), (v) => decimals(v, 0)),
  );
  yield;
  const sides = new Map<Period, Sides>();
  for (const { period } of windows) {
    sides.set(period, printedSides(sensorMinutes(period.trace(), preferences)));
    yield;
  }
  const share = (side: Side) => (p: Period) => shareOf(sides.get(p) ?? null, side, p.trace());
  const rows = [
    mean,
    gmi,
    cv,
    row('in', say('in', { range: rangeText(preferences) }), '%', share('in')),
    row('below', say('below'), '%', share('below')),
    row('above', say('above'), '%', share('above')),
    row('active', say('active'), '%', (p) =>
      printed(sensorActive(p.trace(), p.ms()), (v) => decimals(v, 0)),
    ),
  ];
  return { id: 'sensor', title: say('sensor'), rows };
}
