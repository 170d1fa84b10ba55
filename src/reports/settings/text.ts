import { byLocale, plain } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { isoAt } from '#time/zone.ts';
import { UNKNOWN } from '../glucose-text.ts';
import { minuteText } from '../period/time-text.ts';
import { unitName } from '../units.ts';
import type { Field } from './field.ts';
import { word } from './names.ts';
import { isQuantity, isSchedule, type Schedule, type SettingValue } from './value.ts';
import { say } from './words.ts';

export type Clock = Pick<Preferences, 'hours' | 'zone'>;
type Hours = Preferences['hours'];

const dates = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' }),
);

/** `3 May 2015, 12:00`: what a clock showed, written as `2015-05-03T12:00`, whatever follows. */
function wallText(wall: string, hours: Hours): string {
  const ms = Date.parse(`${wall.slice(0, 16)}Z`);
  if (Number.isNaN(ms)) return wall;
  const time = minuteText(Math.floor(ms / 60_000) % 1440, hours);
  return say('moment', { date: dates().format(ms), time });
}

/** `3 May 2015, 12:00` in the zone of the page. */
export const momentText = (at: Instant, { zone, hours }: Clock): string =>
  wallText(isoAt(at, zone), hours);

/** Digits behind the point that `value` needs: a pump counts in steps of 0.001 at the finest. */
const digitsOf = (value: number): number =>
  (String(Math.round(value * 1000) / 1000).split('.')[1] ?? '').length;

/** Numbers of one column with as many digits as the finest of them needs, and `least` at least. */
export const digitsFor = (values: readonly number[], least = 0): number =>
  Math.max(least, ...values.map(digitsOf));

/** Rates are printed with two digits at least, as a pump shows them. */
export const leastDigits = ({ unit }: Schedule): number =>
  unit === 'U/h' ? 2 : unit.startsWith('mmol/L') ? 1 : 0;

const hex = (bytes: readonly number[]): string =>
  bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');

const listText = (list: readonly number[], { isTime }: Field, hours: Hours): string => {
  if (list.length === 0) return word('none');
  return isTime ? list.map((minute) => minuteText(minute, hours)).join(', ') : hex(list);
};

export interface Printed {
  readonly text: string;
  readonly unit: string;
}

/** A setting that is no plan, as it is printed; bytes without a known meaning in hexadecimal. */
export function printed(value: SettingValue | undefined, field: Field, hours: Hours): Printed {
  if (value === undefined || isSchedule(value)) return { text: UNKNOWN, unit: '' };
  if (isQuantity(value)) return { text: plain(value.amount), unit: unitName(value.unit) };
  if (typeof value === 'object') return { text: listText(value, field, hours), unit: '' };
  if (field.isMoment) return { text: wallText(String(value), hours), unit: '' };
  const told = field.words?.[String(value)];
  const text = told ? word(told) : field.verbatim?.[String(value)];
  if (text !== undefined) return { text, unit: '' };
  if (typeof value === 'boolean') return { text: word(value ? 'on' : 'off'), unit: '' };
  if (typeof value === 'string') return { text: value, unit: '' };
  return { text: plain(value), unit: unitName(field.unit ?? '') };
}
