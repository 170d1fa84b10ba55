import { byLocale, plain } from '#domain/language.ts';
import { isTyped, type TypedEvent } from '#domain/typed-entry.ts';
import { clockText } from '../day/clock.ts';
import type { DayDevice } from '../day/context.ts';
import { reportedText, UNKNOWN } from '../glucose-text.ts';
import { unitName } from '../units.ts';
import { amountOf } from './amount.ts';
import type { DataView, Entry } from './data-view.ts';
import { detailsOf } from './details.ts';
import { say } from './words.ts';

export interface DataRow {
  readonly at: number;
  readonly date: string;
  readonly clock: string;
  readonly kind: string;
  /** As the device reported it, with its unit. */
  readonly value: string;
  readonly details: string;
  readonly device: string;
  readonly placement: string;
  /** Where a person typed it, so that they can correct it. */
  readonly entry?: TypedEvent;
}

const dates = byLocale(
  (name) => new Intl.DateTimeFormat(name, { dateStyle: 'medium', timeZone: 'UTC' }),
);

/** The newest `n` of the records asked for, behind those that are skipped, in words. */
export function rowsOf(view: DataView, n: number, skip = 0): readonly DataRow[] {
  const names = new Map(view.devices.map((device) => [device.key, nameOf(device)]));
  return view.entries.slice(skip, skip + n).flatMap((entry) => {
    const day = view.days.find(({ start, end }) => entry.at >= start && entry.at < end);
    if (!day) return [];
    return {
      at: entry.at,
      date: dates().format(Date.parse(day.date)),
      clock: clockText(entry.at, day, view.hours),
      kind: say(entry.kind),
      value: valueText(entry),
      details: detailsOf(entry),
      ...('home' in entry && isTyped(entry) && { entry }),
      device: names.get(entry.device) ?? entry.device,
      placement: 'placement' in entry ? say(entry.placement) : UNKNOWN,
    };
  });
}

const nameOf = ({ name, device: { model, serial } }: DayDevice): string =>
  `${name ?? model} …${serial.slice(-4)}`;

function valueText(entry: Entry): string {
  if (entry.kind === 'sensor-glucose' || entry.kind === 'meter-glucose') return reportedText(entry);
  const amount = amountOf(entry);
  if (!amount) return UNKNOWN;
  const unit = amount.unit === 'exchanges' ? say('exchange.unit') : unitName(amount.unit);
  return `${plain(amount.value)} ${unit}`.trimEnd();
}
