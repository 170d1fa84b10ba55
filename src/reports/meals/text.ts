import { decimals } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import { convertGlucose } from '#domain/units.ts';
import { numberText } from '../day/figure.ts';
import { glucoseNumber } from '../glucose-text.ts';
import type { AlignedPoint } from '../metrics/aligned.ts';
import { unitName } from '../units.ts';
import type { MiddlePoint } from './view.ts';
import { say } from './words.ts';

/** mg/dL as printed in the unit of the page. */
export const mgdlText = (mgdl: number | null, { unit }: Preferences): string =>
  numberText(mgdl, (value) => glucoseNumber(convertGlucose(value, 'mg/dL', unit), unit));

/** `+12`, `−30`, `0`: a difference as printed. */
export function changeText(mgdl: number | null, preferences: Preferences): string {
  const sign = mgdl !== null && mgdl < 0 ? '−' : '+';
  const text = mgdlText(mgdl === null ? null : Math.abs(mgdl), preferences);
  return mgdl === null || Number(text.replace(',', '.')) === 0 ? text : `${sign}${text}`;
}

/** `1:05`: minutes as hours and minutes. */
export const minutesText = (minutes: number | null): string =>
  numberText(minutes, (value) => {
    const whole = Math.round(value);
    return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  });

/** `−0:30 h`, `+1:30 h`: a place on the axis of a meal. */
export const offsetText = (minute: number): string =>
  `${minute < 0 ? '−' : '+'}${minutesText(Math.abs(minute))} h`;

export const carbUnitText = ({ carbs }: Preferences): string =>
  carbs === 'g' ? 'g' : unitName('exchanges');

export const carbText = (amount: number | null, { carbs }: Preferences): string =>
  numberText(amount, (value) => decimals(value, carbs === 'g' || Number.isInteger(value) ? 0 : 1));

/** A place along the axis, and what the traces tell there. */
export function middlePoint(
  point: AlignedPoint,
  time: string,
  traces: string,
  preferences: Preferences,
): MiddlePoint {
  const { unit } = preferences;
  const shown = (mgdl: number | null) =>
    mgdl === null ? null : convertGlucose(mgdl, 'mg/dL', unit);
  const [low, median, high] = [point.low, point.middle, point.high].map((mgdl) =>
    mgdlText(mgdl, preferences),
  );
  const known = { time, median: median ?? '', unit, meals: traces };
  const half = { ...known, middle: `${low}–${high}` };
  const isHalf = point.low !== null;
  return {
    minute: point.minute,
    time,
    middle: shown(point.middle),
    low: shown(point.low),
    high: shown(point.high),
    text:
      point.middle === null
        ? say('at.few', { time, meals: traces })
        : isHalf
          ? say('at.half', half)
          : say('at.known', known),
  };
}
