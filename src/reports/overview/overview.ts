import { deviceName, deviceWords, serialTail } from '../day/context.ts';
import { headlineOf } from '../headline/headline.ts';
import { lastSetChanges } from '../metrics/set-change.ts';
import type { Period } from '../period/period.ts';
import type { Steps } from '../steps.ts';
import { patternsView } from '../patterns/patterns.ts';
import { meterTable } from './meter-table.ts';
import { sensorTable } from './sensor-table.ts';
import type { OverviewView, ReadOut } from './view.ts';
import { windowsOf } from './windows.ts';
import { say } from './words.ts';

export type * from './view.ts';

const readOuts = ({ input }: Period): readonly ReadOut[] =>
  input.devices
    .map((known) => ({
      key: known.key,
      name: deviceName(known),
      tail: serialTail(known.device),
      at: known.lastRead,
      skewMs: known.clockSkewMs,
      isWhole: known.complete,
    }))
    .toSorted((a, b) => b.at - a.at);

const setsOf = (period: Period): OverviewView['sets'] =>
  lastSetChanges(period).map((change) => ({
    ...change,
    name: deviceWords(change.device, period.input.devices),
    how: {
      rule: say(`set.${change.by}`),
      counted: change.changes,
      leftOut: [],
      source: 'Metrics §8',
    },
  }));

/** The first page: how the devices stand, and 7, 14 and 30 days side by side up to the end of the period. */
export function* overviewInSteps(period: Period): Steps<OverviewView> {
  const windows = windowsOf(period);
  const longest = windows.at(-1)?.period ?? period;
  const fortnight = windows.find(({ days }) => days === 14)?.period ?? period;
  const sensor = yield* sensorTable(windows);
  const meter = meterTable(windows);
  yield;
  const patterns = fortnight.trace().at.length > 0 ? patternsView(fortnight) : null;
  yield;
  const headline = headlineOf(fortnight);
  const tables = [sensor, meter].filter((table) => table !== null);
  return { headline, patterns, readOuts: readOuts(period), tables, sets: setsOf(longest) };
}
