import { decimals } from '#domain/language.ts';
import { deviceWords } from '../day/context.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import { FULL_ACTIVE, FULL_DAYS, sufficiencyOf } from '../metrics/use.ts';
import type { Period } from '../period/period.ts';
import { meterCurve, sensorCurve } from './curve.ts';
import { daysOf } from './days.ts';
import { meterFigures, meterRanges } from './meter-part.ts';
import { scaleOf } from './scale.ts';
import { sensorFigures, sensorRanges } from './sensor-part.ts';
import { curveTwin, daysTwin } from './twins.ts';
import type { Steps } from '../steps.ts';
import type { ProfileView } from './view.ts';
import { count, say } from './words.ts';

function sourceOf(period: Period): ProfileView['source'] {
  if (period.trace().at.length > 0) return 'sensor';
  return glucoseReadings(period.readings()).length > 0 ? 'meter' : 'none';
}

/** What to know before reading a profile of too little. Metrics §6. */
function bannerOf(period: Period, source: ProfileView['source']): string {
  if (source === 'meter') return say('banner.meter');
  const { level, days, active } = sufficiencyOf(period);
  if (level === 'hours') return say('banner.hours');
  if (level === 'days') return count('banner.days', days);
  const asked = { needs: FULL_DAYS, percent: FULL_ACTIVE };
  return level === 'week'
    ? say('banner.week', { ...asked, has: days, active: decimals(active ?? 0, 0) })
    : '';
}

/** Devices whose readings it shows, in the order they are known. */
function devicesOf(period: Period, source: ProfileView['source']): readonly string[] {
  const { traces, devices, preferences } = period.input;
  const used =
    source === 'sensor'
      ? traces.filter(({ at }) => at.length > 0).map(({ device }) => device)
      : period.readings().map(({ device }) => device);
  const counted = new Set(used.filter((key) => !preferences.uncounted.includes(key)));
  return [...counted].map((key) => deviceWords(key, devices));
}

/**
 * The glucose profile of a stretch of days: metrics, time in ranges, percentiles by time of day and
 * the days one by one (Johnson 2019, doi 10.1089/dia.2019.0034). Of a meter alone, its readings.
 */
export function* profileInSteps(period: Period): Steps<ProfileView> {
  const { preferences } = period.input;
  const source = sourceOf(period);
  const isSensor = source === 'sensor';
  yield;
  const figures = isSensor ? sensorFigures(period) : meterFigures(period);
  const ranges = isSensor ? sensorRanges(period) : meterRanges(period);
  yield;
  const curve = isSensor ? sensorCurve(period) : meterCurve(period);
  yield;
  const days = daysOf(period);
  yield;
  return {
    source,
    unit: preferences.unit,
    banner: source === 'none' ? '' : bannerOf(period, source),
    devices: devicesOf(period, source),
    figures,
    scale: scaleOf(preferences),
    ranges,
    curve,
    days,
    twins: [...(curve.shown ? [curveTwin(curve.shown, period)] : []), daysTwin(period)],
  };
}
