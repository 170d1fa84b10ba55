import type { DeviceEvent, SensorGlucose } from '#domain/event.ts';
import { instant, type Instant, type LocalDate } from '#domain/time.ts';
import type { DeviceTrace } from '#domain/trace.ts';
import type { LocalDay } from '#time/day.ts';
import type { DayDevice } from '../day/context.ts';
import type { Preferences } from '#domain/preferences.ts';
import type { Filter } from '../period/chosen-days.ts';
import { isWithin } from '../period/cut.ts';
import type { Period } from '../period/period.ts';

export type Kind = DeviceEvent['kind'];

/** A sensor reading as the columns keep it: they do not say how it was placed. */
export type SensorEntry = SensorGlucose & { readonly at: Instant; readonly device: string };
export type Entry = DeviceEvent | SensorEntry;

export interface DataView {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: readonly LocalDay[];
  readonly hours: Preferences['hours'];
  readonly devices: readonly DayDevice[];
  /** What of the days was chosen, and which kind of record. */
  readonly filter: Filter;
  readonly show?: string | undefined;
  /** Records of each kind in the chosen time, the most frequent first. */
  readonly counts: readonly { readonly kind: Kind; readonly n: number }[];
  readonly total: number;
  /** Those that are asked for, newest first. */
  readonly entries: readonly Entry[];
}

/** All records of the chosen time, of devices that count and that do not; `show` is one kind of them. */
export function dataView(period: Period, show?: string): DataView {
  const { from, to, traces, events, devices, preferences, filter } = period.input;
  const days = period.days();
  const all = [...traces.flatMap(entriesOf), ...events].filter(isWithin(days));
  return {
    from,
    to,
    days: days.map(({ day }) => day),
    hours: preferences.hours,
    devices,
    filter,
    show,
    counts: countsOf(all),
    total: all.length,
    entries: all.filter(({ kind }) => !show || kind === show).toSorted((a, b) => b.at - a.at),
  };
}

const entriesOf = ({ device, at, value, mmol, limit }: DeviceTrace): readonly SensorEntry[] =>
  Array.from(at, (moment, i) => ({
    kind: 'sensor-glucose',
    at: instant(moment),
    device,
    value: value[i]!,
    unit: mmol[i] === 1 ? 'mmol/L' : 'mg/dL',
    ...(limit[i]! > 0 && { limit: limit[i] === 1 ? 'LO' : 'HI' }),
  }));

/** Whether the table leaves out anything of its window. */
export const isFiltered = ({ filter: { weekdays, hours }, show }: DataView): boolean =>
  weekdays.length > 0 || hours !== null || show !== undefined;

function countsOf(all: readonly Entry[]): DataView['counts'] {
  const counts = new Map<Kind, number>();
  for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, n]) => ({ kind, n })).toSorted((a, b) => b.n - a.n);
}
