import { convertGlucose } from '#domain/units.ts';
import { countedTrace } from '../metrics/reading.ts';
import { minuteAt } from '../metrics/by-time.ts';
import { glucoseReadings, type MeterReading } from '../metrics/meter.ts';
import type { CountedTrace } from '../metrics/counted.ts';
import { levelOf, rangesOf } from '../metrics/ranges.ts';
import { profileOf } from '../metrics/percentiles.ts';
import { sufficiencyOf } from '../metrics/use.ts';
import { mgdlOf } from '../metrics/values.ts';
import type { Period } from '../period/period.ts';
import { hourLabel, minuteText } from '../period/time-text.ts';
import { shownLevel } from './parted.ts';
import { tooFew } from './sensor-part.ts';
import type { Curve, CurveDot, CurvePoint, Part } from './view.ts';
import { say } from './words.ts';

/** Meter readings from which a scatter says something (metrics §6). */
export const ENOUGH_READINGS = 30;

function pointsOf(trace: CountedTrace, period: Period): readonly CurvePoint[] {
  const { zone, preferences } = period.input;
  const { unit, hours } = preferences;
  const shown = (mgdl: number | null) =>
    mgdl === null ? null : convertGlucose(mgdl, 'mg/dL', unit);
  return profileOf(trace, zone, { curve: 'fine' }).map(({ minute, p5, p25, p50, p75, p95 }) => ({
    minute,
    clock: minuteText(minute, hours),
    values: { 5: shown(p5), 25: shown(p25), 50: shown(p50), 75: shown(p75), 95: shown(p95) },
    isThin: p25 === null,
  }));
}

function hoursOf({ preferences }: Period['input']): Curve['hours'] {
  return Array.from({ length: 9 }, (_, i) => i * 180).map((minute) => ({
    minute,
    label: hourLabel(minute / 60, preferences.hours),
  }));
}

const curveHow = (counted: number): Curve['how'] => ({
  rule: say('curve.rule'),
  counted,
  leftOut: [],
  source: 'Metrics §5, §6, C14',
});

/** From seven days with readings on; what is missing is said in words. */
export function sensorCurve(period: Period): Part<Curve> {
  const { level, days } = sufficiencyOf(period);
  const missing = tooFew(period);
  if (missing) return { missing };
  if (level === 'days') return { missing: say('short.week', { has: days }) };
  const trace = period.trace();
  const { unit } = period.input.preferences;
  return {
    shown: {
      points: pointsOf(trace, period),
      dots: [],
      hours: hoursOf(period.input),
      label: say('curve.label', { unit }),
      how: curveHow(trace.at.length),
    },
  };
}

type Readings = readonly MeterReading[];

function dotsOf(readings: Readings, trace: CountedTrace, period: Period): readonly CurveDot[] {
  const { zone, preferences } = period.input;
  const ranges = rangesOf(preferences);
  const mgdl = mgdlOf(trace);
  return readings.map((reading, i) => ({
    minute: Math.floor(minuteAt(reading.at, zone)),
    value: convertGlucose(mgdl[i] ?? 0, 'mg/dL', preferences.unit),
    level: shownLevel(levelOf(reading, ranges), preferences.preset),
  }));
}

/** The readings of a meter as a scatter, and their median, which is a hint. */
export function meterCurve(period: Period): Part<Curve> {
  const readings = glucoseReadings(period.readings());
  const has = readings.length;
  if (has < ENOUGH_READINGS)
    return { missing: say('short.meter', { needs: ENOUGH_READINGS, has }) };
  const trace = countedTrace(readings.map((reading) => ({ ...reading, minutes: 5 })));
  const onlyMedian = pointsOf(trace, period).map((point) => ({
    ...point,
    values: { ...point.values, 5: null, 25: null, 75: null, 95: null },
    isThin: true,
  }));
  return {
    shown: {
      points: onlyMedian,
      dots: dotsOf(readings, trace, period),
      hours: hoursOf(period.input),
      label: say('curve.meter', { unit: period.input.preferences.unit }),
      how: curveHow(has),
    },
  };
}
