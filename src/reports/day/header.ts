import { byLocale, spoken } from '#domain/language.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { LocalDate } from '#domain/time.ts';
import { glucoseNumber } from '../glucose-text.ts';
import { type DayContext, deviceName, serialTail } from './context.ts';
import type { DayHeader } from './view.ts';

/** `70–180 mg/dL`, the person's own range in the unit of the page. */
export function targetText({ target, unit }: Preferences): string {
  const [low, high] = target[unit];
  return `${glucoseNumber(low, unit)}–${glucoseNumber(high, unit)} ${unit}`;
}

const dateFormat = (length: 'long' | 'short') =>
  byLocale(
    (name) =>
      new Intl.DateTimeFormat(name, {
        weekday: length,
        day: 'numeric',
        month: length,
        year: 'numeric',
        timeZone: 'UTC',
      }),
  );
const formats = { long: dateFormat('long'), short: dateFormat('short') };

/** `Tuesday 5 March 2024` or `Tue 5 Mar 2024`; `Dienstag, 5. März 2024`. */
export function dateWords(date: LocalDate, length: 'long' | 'short'): string {
  const text = formats[length]().format(Date.parse(`${date}T00:00:00Z`));
  // Some browsers put a comma behind an English weekday, others none.
  return spoken() === 'en' ? text.replace(',', '') : text;
}

/** Devices that gave something to this day, in the order they are known. */
function devicesOfDay({ input, events }: DayContext): DayHeader['devices'] {
  const used = new Set(events.map(({ device }) => device));
  return input.devices
    .filter(({ key }) => used.has(key))
    .map((known) => ({
      key: known.key,
      name: deviceName(known),
      tail: serialTail(known.device),
    }));
}

export function dayHeader(context: DayContext): DayHeader {
  const { date, zone, preferences } = context.input;
  return {
    title: dateWords(date, 'long'),
    short: dateWords(date, 'short'),
    zone,
    unit: preferences.unit,
    target: targetText(preferences),
    devices: devicesOfDay(context),
  };
}
