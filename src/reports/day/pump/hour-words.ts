import { convertGlucose, type GlucoseUnit } from '#domain/units.ts';
import { glucoseNumber } from '#reports/glucose-text.ts';
import { unitName } from '#reports/units.ts';
import { strokesText } from '../readout.ts';
import type { HourWords } from '../table.ts';
import type { BasalStep } from '../view.ts';
import type { SensorTrace } from './sensor.ts';
import { count, say } from './words.ts';

const HOUR = 3_600_000;

/** `0.85 U basal`; nothing where nothing is known of the rate. */
function basalWords(steps: readonly BasalStep[], from: number, to: number): readonly string[] {
  const within = steps.filter((step) => step.from < to && step.to > from);
  if (within.length === 0) return [];
  const units = within.reduce(
    (sum, step) => sum + (step.rate * (Math.min(step.to, to) - Math.max(step.from, from))) / HOUR,
    0,
  );
  return [say('hour.basal', { units: `${strokesText(units)} ${unitName('U')}` })];
}

/** `12 sensor readings, 98–142 mg/dL`. */
function sensorWords(
  readings: SensorTrace['main'],
  stem: 'hour.sensor' | 'hour.uncounted',
  unit: GlucoseUnit,
  from: number,
  to: number,
): readonly string[] {
  const within = readings.filter(({ at }) => at >= from && at < to);
  if (within.length === 0) return [];
  const values = within.map((reading) => convertGlucose(reading.value, reading.unit, unit));
  const [low, high] = [Math.min(...values), Math.max(...values)].map((v) => glucoseNumber(v, unit));
  const range = low === high ? low : `${low}–${high}`;
  return [count(stem, within.length, { range: `${range} ${unit}` })];
}

/** What pump and sensor did in each hour. */
export const hourWords =
  (steps: readonly BasalStep[], trace: SensorTrace, unit: GlucoseUnit): HourWords =>
  (from, to) => [
    ...basalWords(steps, from, to),
    ...sensorWords(trace.main, 'hour.sensor', unit, from, to),
    ...sensorWords(trace.uncounted, 'hour.uncounted', unit, from, to),
  ];
