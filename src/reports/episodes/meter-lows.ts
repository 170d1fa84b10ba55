import type { Instant } from '#domain/time.ts';
import type { EventOf } from '#domain/event.ts';
import { convertGlucose } from '#domain/units.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { levelOf } from '../metrics/ranges.ts';
import type { Period } from '../period/period.ts';

type Reading = EventOf<'meter-glucose'>;

/** Low readings closer than this to the one before are one (metrics §7). */
export const MERGED_MINUTES = 30;

/** Readings of a meter below 70 mg/dL (3.9 mmol/L) without half an hour between them. */
export interface LowReadings {
  readonly at: Instant;
  readonly readings: readonly Reading[];
  readonly lowest: Reading;
}

const isLow = (reading: Reading) => ['very-low', 'low'].includes(levelOf(reading));

/** LO lies below every number. */
const rank = ({ value, unit, limit }: Reading) =>
  limit === 'LO' ? -Infinity : convertGlucose(value, unit, 'mg/dL');
const lower = (a: Reading, b: Reading): Reading => (rank(b) < rank(a) ? b : a);

/** Low readings of meters in the order of time; they are no episodes. Metrics §7. */
export function lowReadings(period: Period): readonly LowReadings[] {
  const groups: Reading[][] = [];
  for (const reading of glucoseReadings(period.readings()).filter(isLow)) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && reading.at - last.at <= MERGED_MINUTES * 60_000) group.push(reading);
    else groups.push([reading]);
  }
  return groups.flatMap((readings) => {
    const [first] = readings;
    return first ? [{ at: first.at, readings, lowest: readings.reduce(lower) }] : [];
  });
}
