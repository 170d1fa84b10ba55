import { decimals } from '#domain/language.ts';
import { episodesIn } from '../episodes/found.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { therapyDays } from '../metrics/insulin-days.ts';
import { basalShare, meanInsulin } from '../metrics/insulin-means.ts';
import { minutesOf } from '../metrics/values.ts';
import { glucoseReadings } from '../metrics/meter.ts';
import type { How } from '../metrics/metric.ts';
import { byLevel, consensus, levelOf, rangesOf } from '../metrics/ranges.ts';
import { minutesInLevels } from '../metrics/shares.ts';
import { sufficiencyOf } from '../metrics/use.ts';
import { ENOUGH_DAYS, patternsView } from '../patterns/patterns.ts';
import type { Period } from '../period/period.ts';
import { rangeText } from '../period/range-text.ts';
import { printedSides } from '../metrics/sides.ts';
import type { Headline } from './view.ts';
import { count, say } from './words.ts';

/** Readings of a meter from which shares of them are said. */
const ENOUGH_READINGS = 10;

/** How the window is called: one day, days, or what was chosen of them. */
function when({ input: { filter }, allDays }: Period): 'day' | 'days' | 'chosen' {
  if (filter.weekdays.length > 0 || filter.hours) return 'chosen';
  return allDays().length === 1 ? 'day' : 'days';
}

/** Where low episodes began, if that is more than chance; else how many there were. */
function lowsSentence(period: Period): string {
  const all = episodesIn(period, 'low').length;
  const { lows, how } = patternsView(period);
  const [first] = lows;
  if (!first) return count(how.counted >= ENOUGH_DAYS ? 'lows.even' : 'lows', all);
  const { clock, episodes, days: on, ofDays: days } = first;
  const told = { from: clock[0], to: clock[1], episodes: episodes ?? 0, all, on, days };
  return (episodes ?? 0) * 2 > all ? say('lows.pattern', told) : say('lows.place', told);
}

function sensorHow(period: Period): How {
  const { unit } = period.input.preferences;
  const low = `${glucoseNumber(consensus[unit].low, unit)} ${unit}`;
  const counted = period.trace().at.length;
  return { rule: say('rule.sensor', { low }), counted, leftOut: [], source: 'Metrics §2, §7, C15' };
}

function sensorHeadline(period: Period): Headline {
  const { level, days: worn, active } = sufficiencyOf(period);
  const trace = period.trace();
  const of = (sentences: readonly string[]): Headline => ({
    from: 'sensor',
    sentences,
    how: sensorHow(period),
  });
  if (level === 'hours') return of([count('sensor.hours', Math.floor(minutesOf(trace) / 60))]);
  const { preferences } = period.input;
  const found = minutesInLevels(trace, rangesOf(preferences));
  const sides = printedSides(byLevel((one) => found[one].minutes));
  const told = {
    days: period.allDays().length,
    range: rangeText(preferences),
    active: Math.round(Math.min(100, active ?? 0)),
    in: sides?.in ?? '',
    below: sides?.below ?? '',
    above: sides?.above ?? '',
  };
  const few = level === 'days' && worn > 1 ? [count('sensor.few', worn)] : [];
  return of([say(`sensor.${when(period)}`, told), lowsSentence(period), ...few]);
}

function meterHeadline(period: Period): Headline {
  const { preferences } = period.input;
  const readings = glucoseReadings(period.readings());
  const n = readings.length;
  const ranges = rangesOf(preferences);
  const found = readings.map((reading) => levelOf(reading, ranges));
  const sides = printedSides(byLevel((level) => found.filter((one) => one === level).length));
  const how = { rule: say('rule.meter'), counted: n, leftOut: [], source: 'Metrics §9, C15' };
  const days = period.allDays().length;
  if (n < ENOUGH_READINGS || !sides) {
    const key = n === 1 ? 'meter.few.one' : 'meter.few.other';
    return { from: 'meter', sentences: [say(key, { n, needs: ENOUGH_READINGS })], how };
  }
  const told = { ...sides, n, days, range: rangeText(preferences) };
  return { from: 'meter', sentences: [say(`meter.${when(period)}`, told)], how };
}

/** Null where no pump tells of these days. */
function pumpHeadline(period: Period): Headline | null {
  const days = therapyDays(period);
  if (days.every(({ pumps }) => pumps.length === 0)) return null;
  const total = meanInsulin(days, 'total');
  const share = basalShare(days).value;
  if (total.value === null || share === null) {
    return { from: 'pump', sentences: [say('pump.few')], how: total.how };
  }
  const told = {
    total: decimals(total.value, 1),
    basal: Math.round(share),
    n: total.how.counted,
    days: days.length,
  };
  return { from: 'pump', sentences: [say('pump.days', told)], how: total.how };
}

/**
 * The window in one to three sentences, without advice: of sensor readings where there are any, else of
 * those of meters, else of a pump. Always with the window, how much is known of it and the limits.
 */
export function headlineOf(period: Period): Headline {
  if (period.trace().at.length > 0) return sensorHeadline(period);
  if (glucoseReadings(period.readings()).length > 0) return meterHeadline(period);
  return pumpHeadline(period) ?? { from: 'nothing', sentences: [say('nothing')], how: null };
}
