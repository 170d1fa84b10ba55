import type { CaptureId, Source } from '#domain/capture.ts';
import { type DeviceEvent, eventId, type EventId, type SensorGlucose } from '#domain/event.ts';
import type { Trace } from '#domain/trace.ts';
import {
  instant,
  type LocalDate,
  type Placement,
  type WallTime,
  wallTimeOf,
} from '#domain/time.ts';

/** An event and the local date, in the person's zone, of the moment it was placed at. */
export interface FiledEvent {
  readonly event: DeviceEvent;
  readonly local: LocalDate;
}

/** What neighbouring sensor readings have in common. */
interface Run {
  /** Positions in the columns; `to` is the first reading behind the run. */
  readonly from: number;
  to: number;
  readonly capture: CaptureId;
  readonly read: number;
  readonly placement: Placement;
  /** The wall time, taken as UTC, minus the instant. */
  readonly shift: number;
  readonly local: LocalDate;
  readonly section: number;
  readonly length: number;
  /** Where the first reading lies, and how far each next one is from the one before. */
  readonly offset: number;
  stride: number;
  readonly order: number;
  step: number;
  /** Where the ISIG of the first reading lies, where it is elsewhere, and how far each next one is from it. */
  readonly isigAt?: IsigPlace;
}

interface IsigPlace {
  readonly section: number;
  readonly length: number;
  readonly offset: number;
  stride: number;
}

/** The sensor glucose of one device and wall date, ordered by time of day: seven bytes a reading, nine with ISIG. */
export interface SensorColumns {
  /** Seconds since midnight on the device's clock. */
  readonly seconds: Uint32Array<ArrayBuffer>;
  /** mg/dL, or hundredths of mmol/L. */
  readonly values: Uint16Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Hundredths of nA, where any reading has it. */
  readonly isig?: Uint16Array<ArrayBuffer>;
  readonly runs: readonly Run[];
}

const MMOL = 1;
const LO = 2;
const HI = 4;
const BACKFILLED = 8;
const NOT_BACKFILLED = 16;
const ISIG = 32;
/** In an id, between the device and the wall time. */
const BETWEEN = '|sensor-glucose|';

type Sensor = DeviceEvent & SensorGlucose;
export interface FiledSensor extends FiledEvent {
  readonly event: Sensor;
}

/** The id that a sensor reading must have to be kept in columns, which keep no ids. */
export const sensorId = (device: string, wall: WallTime): EventId =>
  eventId(device, 'sensor-glucose', wall);

/** True for a sensor reading whose id is what `sensorId` makes; no string is made to find out. */
const hasSensorId = ({ id, device, wall }: DeviceEvent): boolean =>
  id.length === device.length + BETWEEN.length + wall.length &&
  id.startsWith(BETWEEN, device.length) &&
  id.endsWith(wall) &&
  id.startsWith(device);

/** What tells an event of one device and date from all others: a number where that will do. */
export const dayKey = (event: DeviceEvent): number | string =>
  event.kind === 'sensor-glucose' && hasSensorId(event) ? secondsOf(event.wall) : event.id;

const digits = (text: string, at: number): number =>
  text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;

/** Seconds since midnight of `2026-03-29T02:30:00`. */
const secondsOf = (wall: WallTime): number =>
  digits(wall, 11) * 3600 + digits(wall, 14) * 60 + digits(wall, 17);

const KEPT = new Set(
  'id wall order sources at placement read device kind value unit limit backfilled isig'.split(' '),
);

/** True where columns give the event back as it was; any other is kept in the list. */
export function fitsColumns(filed: FiledEvent): filed is FiledSensor {
  const { event } = filed;
  if (event.kind !== 'sensor-glucose' || event.wall.length !== 19) return false;
  if (!hasSensorId(event) || !hasPlainSources(event)) return false;
  if (valueOf(codeOf(event), event.unit === 'mmol/L') !== event.value) return false;
  if ('isig' in event && isigOf(isigCode(event)) !== event.isig) return false;
  for (const key in event) if (!KEPT.has(key)) return false;
  return true;
}

/** One source, or one more of the same capture for the ISIG. */
const hasPlainSources = ({ isig, sources: [first, second, third] }: Sensor): boolean =>
  second === undefined ||
  (isig !== undefined && third === undefined && second.capture === first.capture);

const isigCode = ({ isig = 0 }: Sensor): number => Math.round(isig * 100) & 0xff_ff;
const isigOf = (code: number): number => code / 100;

const codeOf = ({ value, unit }: Sensor): number =>
  unit === 'mmol/L' ? Math.round(value * 100) & 0xff_ff : value & 0xff_ff;

const valueOf = (code: number, isMmol: boolean): number => (isMmol ? code / 100 : code);

const flagsOf = ({ unit, limit, backfilled, isig }: Sensor): number =>
  (unit === 'mmol/L' ? MMOL : 0) |
  (limit === 'LO' ? LO : limit === 'HI' ? HI : 0) |
  (backfilled === true ? BACKFILLED : backfilled === false ? NOT_BACKFILLED : 0) |
  (isig === undefined ? 0 : ISIG);

/** Packs the readings of one wall date, ordered by time of day; each must fit. */
export function packColumns(date: LocalDate, filed: readonly FiledSensor[]): SensorColumns {
  const midnight = Date.parse(date);
  const seconds = new Uint32Array(filed.length);
  const values = new Uint16Array(filed.length);
  const flags = new Uint8Array(filed.length);
  const isig = new Uint16Array(filed.some(({ event }) => 'isig' in event) ? filed.length : 0);
  const runs: Run[] = [];
  filed.forEach(({ event, local }, i) => {
    seconds[i] = secondsOf(event.wall);
    values[i] = codeOf(event);
    flags[i] = flagsOf(event);
    isig[i] = isigCode(event);
    const shift = midnight + seconds[i] * 1000 - event.at;
    const run = runs.at(-1);
    if (!run || !joins(run, i, event, local, shift)) runs.push(runOf(i, event, local, shift));
  });
  return { seconds, values, flags, ...(isig.length > 0 && { isig }), runs };
}

function runOf(i: number, event: Sensor, local: LocalDate, shift: number): Run {
  const { read, placement, order } = event;
  const [{ capture, section, offset, length }, second] = event.sources;
  return {
    from: i,
    to: i + 1,
    capture,
    read,
    placement,
    shift,
    local,
    section,
    length,
    offset,
    stride: 0,
    order,
    step: 0,
    ...(second && { isigAt: placeOf(second) }),
  };
}

const placeOf = ({ section, length, offset }: Source): IsigPlace => ({
  section,
  length,
  offset,
  stride: 0,
});

/** True where the ISIG of reading `count` of a run goes on as it began; the second one sets the stride. */
function goesOn(place: IsigPlace | undefined, count: number, source: Source | undefined): boolean {
  if (!place || !source) return !place && !source;
  if (place.section !== source.section || place.length !== source.length) return false;
  if (count === 1) place.stride = source.offset - place.offset;
  return source.offset === place.offset + count * place.stride;
}

/** Lengthens the run by a reading that goes on as it began; false where it does not. */
function joins(run: Run, i: number, event: Sensor, local: LocalDate, shift: number): boolean {
  const [{ capture, section, offset, length }, second] = event.sources;
  const { read, placement, order } = event;
  const isSame =
    run.capture === capture &&
    run.section === section &&
    run.length === length &&
    run.local === local &&
    run.read === read &&
    run.placement === placement &&
    run.shift === shift;
  if (!isSame) return false;
  const count = i - run.from;
  if (count === 1) {
    run.stride = offset - run.offset;
    run.step = order - run.order;
  }
  const isOn = offset === run.offset + count * run.stride && order === run.order + count * run.step;
  if (!isOn || !goesOn(run.isigAt, count, second)) return false;
  run.to = i + 1;
  return true;
}

/** The readings of one device and wall date as events again, in the order they were packed. */
export function unpackColumns(
  device: string,
  date: LocalDate,
  columns: SensorColumns,
  local?: LocalDate,
): FiledEvent[] {
  const midnight = Date.parse(date);
  return columns.runs
    .filter((run) => local === undefined || run.local === local)
    .flatMap((run) =>
      Array.from({ length: run.to - run.from }, (_, i) => ({
        event: eventOf(device, midnight, columns, run, i),
        local: run.local,
      })),
    );
}

function sourcesOf(run: Run, i: number): Sensor['sources'] {
  const { capture, section, length, isigAt } = run;
  const own = { capture, section, offset: run.offset + i * run.stride, length };
  if (!isigAt) return [own];
  const offset = isigAt.offset + i * isigAt.stride;
  return [own, { capture, section: isigAt.section, offset, length: isigAt.length }];
}

function eventOf(
  device: string,
  midnight: number,
  { seconds, values, flags, isig }: SensorColumns,
  run: Run,
  i: number,
): Sensor {
  const flag = flags[run.from + i]!;
  const { read, placement } = run;
  const at = midnight + seconds[run.from + i]! * 1000;
  const wall = wallTimeOf(at);
  return {
    kind: 'sensor-glucose',
    value: valueOf(values[run.from + i]!, (flag & MMOL) > 0),
    unit: flag & MMOL ? 'mmol/L' : 'mg/dL',
    ...(flag & (LO | HI) ? { limit: flag & LO ? 'LO' : 'HI' } : {}),
    ...(flag & (BACKFILLED | NOT_BACKFILLED) ? { backfilled: (flag & BACKFILLED) > 0 } : {}),
    ...(flag & ISIG && isig ? { isig: isigOf(isig[run.from + i]!) } : {}),
    id: sensorId(device, wall),
    wall,
    order: run.order + i * run.step,
    sources: sourcesOf(run, i),
    device,
    at: instant(at - run.shift),
    placement,
    read: instant(read),
  };
}

/** Columns to be filled. */
export type Columns = { -readonly [K in keyof Trace]: Trace[K] };
type Keep = (local: LocalDate) => boolean;

/** How many readings fall on local dates to keep. */
export const readingsIn = ({ runs }: SensorColumns, keep: Keep): number =>
  runs.reduce((sum, { from, to, local }) => sum + (keep(local) ? to - from : 0), 0);

/** Copies those readings into `into` from index `next` on, no object made for one; returns the next free index. */
export function fillColumns(
  date: LocalDate,
  { seconds, values, flags, runs }: SensorColumns,
  keep: Keep,
  into: Columns,
  next: number,
): number {
  const midnight = Date.parse(date);
  for (const run of runs) {
    if (!keep(run.local)) continue;
    for (let i = run.from; i < run.to; i++, next++) {
      const flag = flags[i]!;
      into.at[next] = midnight + seconds[i]! * 1000 - run.shift;
      into.value[next] = valueOf(values[i]!, (flag & MMOL) > 0);
      into.mmol[next] = flag & MMOL;
      into.limit[next] = (flag & (LO | HI)) >> 1;
    }
  }
  return next;
}
