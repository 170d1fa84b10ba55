import { lineText } from '../episodes/figures.ts';
import { lowsPerDay } from '../episodes/meter-figures.ts';
import { lowReadings, MERGED_MINUTES } from '../episodes/meter-lows.ts';
import { say as sayEpisodes } from '../episodes/words.ts';
import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import {
  countHow,
  glucoseReadings,
  meanGlucose,
  readingCount,
  spreadGlucose,
  targetCounts,
} from '../metrics/meter.ts';
import { readingsPerDay } from '../metrics/readings-per-day.ts';
import { printedSides } from '../metrics/sides.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import { type Asked, type Compared, compared } from './row.ts';
import { say } from './words.ts';

/** Of readings, not of time. */
function inRange(period: Period): Compared {
  const { preferences } = period.input;
  const readings = period.readings();
  const sides = targetCounts(readings, preferences.target);
  const n = glucoseReadings(readings).length;
  const counts = { 'very-low': 0, low: sides.below, target: sides.in, high: sides.above };
  const text = printedSides({ ...counts, 'very-high': 0 })?.in ?? UNKNOWN;
  const how = countHow(readings, rangeText(preferences));
  return { value: n > 0 ? (100 * sides.in) / n : null, text, how };
}

/** Low readings of a meter a day, as the list of episodes prints them. */
function lowsADay(period: Period): Compared {
  const lows = lowReadings(period);
  const line = lineText('low', period);
  const rule = sayEpisodes('rule.readings', { line, minutes: MERGED_MINUTES });
  const counted = glucoseReadings(period.readings()).length;
  const how = { rule, counted, leftOut: [], source: 'Metrics §7' };
  return compared({ value: lowsPerDay(lows, period), unit: 'readings', how });
}

const known = (period: Period) => glucoseReadings(period.readings()).length > 0;

/** The headline numbers of a meter. Metrics §9. */
export function meterRows({ input: { preferences } }: Period): readonly Asked[] {
  const { unit } = preferences;
  const glucose = (value: number) => glucoseNumber(value, unit);
  const finer = unit === 'mg/dL' ? 1 : 2;
  return [
    {
      id: 'meter-mean',
      label: say('mean'),
      unit,
      digits: finer,
      of: (p) => compared(meanGlucose(p.readings(), unit), glucose),
    },
    {
      id: 'meter-spread',
      label: say('spread'),
      unit,
      digits: finer,
      of: (p) => compared(spreadGlucose(p.readings(), unit), glucose),
    },
    {
      id: 'meter-n',
      label: say('meter.n'),
      unit: '',
      digits: 0,
      isCount: true,
      of: (p) => compared(known(p) ? readingCount(p.readings()) : none(p), String),
    },
    {
      id: 'meter-day',
      label: say('meter.day'),
      unit: '',
      digits: 2,
      of: (p) => compared(known(p) ? readingsPerDay(p) : none(p)),
    },
    {
      id: 'meter-in',
      label: say('meter.in', { range: rangeText(preferences) }),
      unit: '%',
      digits: 1,
      of: inRange,
    },
    { id: 'lows-day', label: say('meter.lows'), unit: '', digits: 2, of: lowsADay },
  ];
}

/** No reading is not 0 readings: nothing tells whether anything was measured. */
const none = (period: Period) => ({ ...readingCount(period.readings()), value: null });
