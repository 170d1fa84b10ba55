import type { Preferences } from '#domain/preferences.ts';
import type { Instant } from '#domain/time.ts';
import { isoAt } from '#time/zone.ts';
import { UNKNOWN } from '../glucose-text.ts';
import type { Field } from './field.ts';
import { isQuantity, isSchedule, type Schedule, type SettingValue } from './value.ts';

export type Clock = Pick<Preferences, 'hours' | 'zone'>;
type Hours = Preferences['hours'];

const two = (n: number) => String(n).padStart(2, '0');

/** `09:00`, `9:00 AM`; the end of a day is `24:00`, or midnight once more. */
function minuteText(minute: number, hours: Hours): string {
  const hour = Math.floor(minute / 60);
  if (hours === '24') return `${two(hour)}:${two(minute % 60)}`;
  return `${hour % 12 || 12}:${two(minute % 60)} ${hour % 24 < 12 ? 'AM' : 'PM'}`;
}

export const spanText = (start: number, end: number, hours: Hours): string =>
  `${minuteText(start, hours)}–${minuteText(end, hours)}`;

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `3 May 2015, 12:00` in the zone of the page. */
export function momentText(at: Instant, { zone, hours }: Clock): string {
  const [year, month, day, hour = 0, minute = 0] = isoAt(at, zone)
    .split(/[-T:+]/)
    .map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}, ${minuteText(hour * 60 + minute, hours)}`;
}

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
  if (list.length === 0) return 'None';
  return isTime ? list.map((minute) => minuteText(minute, hours)).join(', ') : hex(list);
};

export interface Printed {
  readonly text: string;
  readonly unit: string;
}

/** A setting that is no plan, as it is printed; bytes without a known meaning in hexadecimal. */
export function printed(value: SettingValue | undefined, field: Field, hours: Hours): Printed {
  if (value === undefined || isSchedule(value)) return { text: UNKNOWN, unit: '' };
  if (isQuantity(value)) return { text: String(value.amount), unit: value.unit };
  if (typeof value === 'object') return { text: listText(value, field, hours), unit: '' };
  if (field.isMoment) return { text: String(value).replace('T', ' '), unit: '' };
  const word = field.words?.[String(value)];
  if (word !== undefined) return { text: word, unit: '' };
  if (typeof value === 'boolean') return { text: value ? 'On' : 'Off', unit: '' };
  return { text: String(value), unit: typeof value === 'number' ? (field.unit ?? '') : '' };
}
