import type { CaptureHead } from '#domain/capture.ts';
import { deviceKey } from '#domain/capture.ts';
import type { ClockChange, DeviceEvent, DeviceRecord } from '#domain/event.ts';
import { type Instant, instant, type Placement, type WallTime, type Zone } from '#domain/time.ts';
import { momentOf, momentsOf } from './zone.ts';

/** Two clocks this close agree: people set a meter to the minute. */
const AGREE_MS = 120_000;
/** Further back than this a record before it does not tell which pass of a repeated hour it is. */
const NEAR_MS = 7_200_000;

const ms = (wall: WallTime): number => Date.parse(`${wall}Z`);

/** How far the device's clock is ahead of the computer's, had it been set to `zone`. */
export const clockSkew = ({ clock, zone }: Pick<CaptureHead, 'clock' | 'zone'>): number =>
  momentOf(ms(clock.device), zone) - clock.host;

/**
 * Puts all records of one capture on the UTC line. A wall time is that of the capture's zone and is
 * never shifted by the skew of the clocks; from the read-out back, each change of the device's
 * clock moves the records before it, by their order in the log and not by their times. A record
 * that brings its own instant (a device that keeps UTC, a file) keeps it.
 */
export function place(records: readonly DeviceRecord[], head: CaptureHead): DeviceEvent[] {
  const device = deviceKey(head.device);
  const read = head.clock.host;
  const placement = Math.abs(clockSkew(head)) <= AGREE_MS ? 'anchored' : 'zone-assumed';
  const ordered = records.toSorted((a, b) => a.order - b.order);
  const walls = trueWalls(ordered, head);
  const moments = passing(walls, head.zone);
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
