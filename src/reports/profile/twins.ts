import { glucoseNumber, UNKNOWN } from '../glucose-text.ts';
import { glucoseReadings, meanGlucose } from '../metrics/meter.ts';
import { sensorMean } from '../metrics/sensor.ts';
import { sliceTrace } from '../period/cut.ts';
import type { Period } from '../period/period.ts';
import type { Twin } from '../twin.ts';
import { dayText } from './days.ts';
import { type Curve, percentiles } from './view.ts';
import { say } from './words.ts';

/** The curve as rows: each full hour. */
export function curveTwin({ points }: Curve, { input }: Period): Twin {
  const { unit } = input.preferences;
  const text = (value: number | null) => (value === null ? UNKNOWN : glucoseNumber(value, unit));
  return {
    caption: say('twin.curve', { unit }),
    head: [say('twin.time'), ...percentiles.map((of) => say('percent', { n: of }))],
    rows: points
      .filter(({ minute }) => minute % 60 === 0)
      .map(({ clock, values }) => [clock, ...percentiles.map((of) => text(values[of]))]),
  };
}

/** The days as rows: how many readings, and their mean. */
export function daysTwin(period: Period): Twin {
  const { unit } = period.input.preferences;
  const isSensor = period.trace().at.length > 0;
  const readings = glucoseReadings(period.readings());
  const rows = period.days().map(({ day }) => {
    const { start, end } = day;
    const trace = sliceTrace(period.trace(), { from: start, to: end });
    const own = isSensor ? [] : readings.filter(({ at }) => at >= start && at < end);
    const n = isSensor ? trace.at.length : own.length;
    const { value } = isSensor ? sensorMean(trace, unit) : meanGlucose(own, unit);
    return [dayText(day.date), String(n), value === null ? UNKNOWN : glucoseNumber(value, unit)];
  });
  return {
    caption: say('twin.days', { unit }),
    head: [say('twin.day'), say('twin.count'), say('twin.mean')],
    rows,
  };
}
