import type { How } from '../metrics/metric.ts';
import type { ByLevel, Side } from '../metrics/ranges.ts';
import { say as sayMetric } from '../metrics/sensor-words.ts';
import { exactSides, meterCounts, printedSides, sensorMinutes } from '../metrics/sides.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { say as sayModal } from '../modal-day/words.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import type { ShareBar } from './view.ts';
import { count, say } from './words.ts';

const sides: readonly Side[] = ['below', 'in', 'above'];

function barOf(label: string, counts: ByLevel<number>, how: How): ShareBar | null {
  const [exact, printed] = [exactSides(counts), printedSides(counts)];
  if (!exact || !printed) return null;
  const parts = sides.map((side) => ({
    side,
    label: say(side),
    text: printed[side],
    share: exact[side],
  }));
  return { label, parts, how };
}

/** The time of a sensor below, in and above the person's target. Metrics §2. */
export function sensorBar(period: Period): ShareBar | null {
  const { preferences } = period.input;
  const trace = period.trace();
  const label = say('of-time', { range: rangeText(preferences) });
  const how = {
    rule: sayMetric('shares'),
    counted: trace.at.length,
    leftOut: [],
    source: 'Metrics §2, C4–C7, C15',
  };
  return barOf(label, sensorMinutes(trace, preferences), how);
}

/** The readings of meters below, in and above the person's target. Metrics §9. */
export function meterBar(period: Period): ShareBar | null {
  const { preferences } = period.input;
  const readings = period.readings();
  const range = rangeText(preferences);
  const controls = readings.length - glucoseReadings(readings).length;
  const how = {
    rule: sayModal('how.side', { range }),
    counted: readings.length - controls,
    leftOut: controls > 0 ? [count('control', controls)] : [],
    source: 'Metrics §9, C4–C6, C15',
  };
  return barOf(say('of-readings', { range }), meterCounts(readings, preferences), how);
}
