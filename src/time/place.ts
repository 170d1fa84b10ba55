import type { CaptureHead } from '#domain/capture.ts';
import { deviceKey } from '#domain/capture.ts';
import type { ClockChange, DeviceEvent, DeviceRecord } from '#domain/event.ts';
import { type Instant, instant, type Placement, type WallTime, type Zone } from '#domain/time.ts';
import { momentOf, momentsOf, offsetAt } from './zone.ts';

/** Two clocks this close agree: people set a meter to the minute. */
const AGREE_MS = 120_000;
/** Further back than this a record before it does not tell which pass of a repeated hour it is. */
const NEAR_MS = 7_200_000;

const ms = (wall: WallTime): number => Date.parse(`${wall}Z`);

/** How far the device's clock is ahead of the computer's, had it been set to `zone`. */
export const clockSkew = ({ clock, zone }: Pick<CaptureHead, 'clock' | 'zone'>): number =>
  momentOf(ms(clock.device), zone) - clock.host;

/** A clock this far from a whole number of half hours is wrong, not set to another time zone. */
const ASTRAY_MS = 300_000;
const HALF_HOUR_MS = 1_800_000;

/**
 * What a device's clock is ahead of UTC when it is read: as the zone, or some half hours more or
 * less where nobody set it in spring or on a journey. The minutes that it is wrong stay in it.
 */
function offsetWhenRead({ clock, zone }: CaptureHead): number {
  const local = offsetAt(clock.host, zone);
  const skew = ms(clock.device) - clock.host - local;
  const halfHours = Math.round(skew / HALF_HOUR_MS) * HALF_HOUR_MS;
  return local + (Math.abs(skew - halfHours) <= ASTRAY_MS ? halfHours : 0);
}

/**
 * Puts all records of one capture on the UTC line. A wall time is that of the capture's zone and is
 * never shifted by the skew of the clocks; from the read-out back, each change of the device's
 * clock moves the records before it, by their order in the log and not by their times. A device
 * that logs those changes keeps one offset between them (daily-summary case 3): summer time comes
 * to it when somebody sets it, so all its times count from the offset at the read-out. A record
 * that brings its own instant (a device that keeps UTC, a file) keeps it.
 */
export function place(
  records: readonly DeviceRecord[],
  head: CaptureHead,
  logsClock = false,
): DeviceEvent[] {
  const device = deviceKey(head.device);
  const read = head.clock.host;
  const placement = Math.abs(clockSkew(head)) <= AGREE_MS ? 'anchored' : 'zone-assumed';
  const ordered = records.toSorted((a, b) => a.order - b.order);
  const walls = trueWalls(ordered, head);
  const offset = offsetWhenRead(head);
  const moments = logsClock ? walls.map((wall) => wall - offset) : passing(walls, head.zone);
  return ordered.map((record, i) => placed(record, device, read, placement, moments[i]!));
}

function placed(
  record: DeviceRecord,
  device: string,
  read: Instant,
  placement: Placement,
  moment: number,
): DeviceEvent {
  return {
    ...record,
    device: record.device ?? device,
    at: record.at ?? instant(moment),
    placement: record.placement ?? (record.at === undefined ? placement : 'device-utc'),
    read: record.read ?? read,
  };
}

/** What the clock would have shown at each record, had it always been set as at the read-out. */
function trueWalls(ordered: readonly DeviceRecord[], { clock }: CaptureHead): number[] {
  const walls = ordered.map(({ wall }) => ms(wall));
  const lostBefore = Number(clock.device.slice(0, 4)) - 1;
  const isLost = (wall: number) => new Date(wall).getUTCFullYear() < lostBefore;
  let shift = 0;
  let lost: { readonly from: number; readonly shift: number } | undefined;
  for (let i = ordered.length - 1; i >= 0; i--) {
    const record = ordered[i]!;
    const wall = walls[i]!;
    if (lost && wall > lost.from) {
      shift = lost.shift;
      lost = undefined;
    }
    walls[i] = wall + shift;
    if (record.kind !== 'clock-change') continue;
    const [from, to] = change(record, wall);
    if (isLost(to)) continue;
    // A clock that a flat battery set back: only the stretch it ran astray is moved.
    if (isLost(from)) lost ??= { from, shift };
    shift += to - from;
  }
  return walls;
}

/** Where one side is not known the clock is taken as not moved. */
const change = ({ from, to }: ClockChange, wall: number): readonly [number, number] => [
  from ? ms(from) : wall,
  to ? ms(to) : wall,
];

/** Moments of walls in log order: in a repeated hour a record is not before the one it follows. */
function passing(walls: readonly number[], zone: Zone): number[] {
  let before = -Infinity;
  return walls.map((wall) => {
    const [first, second] = momentsOf(wall, zone);
    const isSecond =
      first !== undefined && second !== undefined && before > first && before - first < NEAR_MS;
    before = isSecond ? second : (first ?? momentOf(wall, zone));
    return before;
  });
}
