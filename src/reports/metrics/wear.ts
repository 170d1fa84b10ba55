import { lengthOf } from '../period/chosen-days.ts';
import type { Period } from '../period/period.ts';
import type { Metric } from './metric.ts';
import { say } from './sensor-words.ts';
import { minutesOf } from './values.ts';

const MINUTE = 60_000;
const WEEK = 7;

/**
 * Hours that a sensor was worn in seven days: the time that readings stand for, of the time that was
 * read, in seven of the chosen days; null where nothing was read. Metrics §6, C7, C11.
 */
export function wearPerWeek(period: Period): Metric {
  const trace = period.trace();
  const chosen = lengthOf(period.days().flatMap(({ spans }) => spans));
  const week = (WEEK * chosen) / period.days().length;
  const share = period.ms() > 0 ? (minutesOf(trace) * MINUTE) / period.ms() : null;
  return {
    value: share === null ? null : (Math.min(1, share) * week) / (60 * MINUTE),
    unit: 'h',
    how: {
      rule: say('week'),
      counted: trace.at.length,
      leftOut: [],
      source: 'Metrics §6, C7, C11',
    },
  };
}
