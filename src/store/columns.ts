import type { CaptureId } from '#domain/capture.ts';
import { type DeviceEvent, eventId, type EventId, type SensorGlucose } from '#domain/event.ts';
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
}

/** The sensor glucose of one device and wall date, ordered by time of day: seven bytes a reading. */
export interface SensorColumns {
  /** Seconds since midnight on the device's clock. */
  readonly seconds: Uint32Array<ArrayBuffer>;
  /** mg/dL, or hundredths of mmol/L. */
  readonly values: Uint16Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  readonly runs: readonly Run[];
}

const MMOL = 1;
const LO = 2;
const HI = 4;
const BACKFILLED = 8;
const NOT_BACKFILLED = 16;

type Sensor = DeviceEvent & SensorGlucose;

/** The id that a sensor reading must have to be kept in columns, which keep no ids. */
export const sensorId = (device: string, wall: WallTime): EventId =>
  eventId(device, 'sensor-glucose', wall);

/** Seconds since midnight of `2026-03-29T02:30:00`. */
const secondsOf = (wall: WallTime): number =>
  Number(wall.slice(11, 13)) * 3600 + Number(wall.slice(14, 16)) * 60 + Number(wall.slice(17, 19));

const KEPT = new Set(
  'id wall order sources at placement read device kind value unit limit backfilled'.split(' '),
);

/** True where columns give the event back as it was; any other is kept in the list. */
export const fitsColumns = (event: DeviceEvent): event is Sensor =>
  event.kind === 'sensor-glucose' &&
  event.id === sensorId(event.device, event.wall) &&
  event.wall.length === 19 &&
  event.sources.length === 1 &&
  valueOf(codeOf(event), event.unit === 'mmol/L') === event.value &&
  Object.keys(event).every((key) => KEPT.has(key));

const codeOf = ({ value, unit }: Sensor): number =>
  unit === 'mmol/L' ? Math.round(value * 100) & 0xff_ff : value & 0xff_ff;

const valueOf = (code: number, isMmol: boolean): number => (isMmol ? code / 100 : code);

const flagsOf = ({ unit, limit, backfilled }: Sensor): number =>
  (unit === 'mmol/L' ? MMOL : 0) |
  (limit === 'LO' ? LO : limit === 'HI' ? HI : 0) |
  (backfilled === true ? BACKFILLED : backfilled === false ? NOT_BACKFILLED : 0);

/** Packs readings ordered by time of day; each must fit. */
export function packColumns(
  filed: readonly { readonly event: Sensor; readonly local: LocalDate }[],
): SensorColumns {
  const runs: Run[] = [];
  filed.forEach(({ event, local }, i) => {
    const run = runs.at(-1);
    if (!run || !joins(run, i, event, local)) runs.push(runOf(i, event, local));
  });
  return {
    seconds: Uint32Array.from(filed, ({ event }) => secondsOf(event.wall)),
    values: Uint16Array.from(filed, ({ event }) => codeOf(event)),
    flags: Uint8Array.from(filed, ({ event }) => flagsOf(event)),
    runs,
  };
}

const shiftOf = ({ wall, at }: Sensor): number => Date.parse(`${wall}Z`) - at;

function runOf(i: number, event: Sensor, local: LocalDate): Run {
  const { read, placement, order } = event;
  const [{ capture, section, offset, length }] = event.sources;
  const shift = shiftOf(event);
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
  };
}

/** Lengthens the run by a reading that goes on as it began; false where it does not. */
function joins(run: Run, i: number, event: Sensor, local: LocalDate): boolean {
  const [{ capture, section, offset, length }] = event.sources;
  const { read, placement, order } = event;
  const isSame =
    run.capture === capture &&
    run.section === section &&
    run.length === length &&
    run.local === local &&
    run.read === read &&
    run.placement === placement &&
    run.shift === shiftOf(event);
  if (!isSame) return false;
  const count = i - run.from;
  if (count === 1) {
    run.stride = offset - run.offset;
    run.step = order - run.order;
  }
  if (offset !== run.offset + count * run.stride || order !== run.order + count * run.step) {
    return false;
  }
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

function eventOf(
  device: string,
  midnight: number,
  { seconds, values, flags }: SensorColumns,
  run: Run,
  i: number,
): Sensor {
  const flag = flags[run.from + i]!;
  const { capture, section, length, read, placement } = run;
  const at = midnight + seconds[run.from + i]! * 1000;
  const wall = wallTimeOf(at);
  return {
    kind: 'sensor-glucose',
    value: valueOf(values[run.from + i]!, (flag & MMOL) > 0),
    unit: flag & MMOL ? 'mmol/L' : 'mg/dL',
    ...(flag & (LO | HI) ? { limit: flag & LO ? 'LO' : 'HI' } : {}),
    ...(flag & (BACKFILLED | NOT_BACKFILLED) ? { backfilled: (flag & BACKFILLED) > 0 } : {}),
    id: sensorId(device, wall),
    wall,
    order: run.order + i * run.step,
    sources: [{ capture, section, offset: run.offset + i * run.stride, length }],
    device,
    at: instant(at - run.shift),
    placement,
    read: instant(read),
  };
}
