import type { EventId } from '#domain/event.ts';
import type { Bell, UpkeepMark } from '#reports/daily-summary.ts';
import type { Frame } from '../pen.ts';
import type { Spot } from '../places.ts';
import { spreadOut } from '../spread-out.ts';

/** What stands on a lane at one place: alarms, or upkeep of one sort. */
export interface LaneSign {
  readonly sign: 'bell' | UpkeepMark['sort'];
  /** Where it stands, and the true place of the first it stands for. */
  readonly x: number;
  readonly at: number;
  readonly half: number;
  readonly isQuiet: boolean;
  readonly events: readonly EventId[];
}

type Wanted = Omit<LaneSign, 'x' | 'half'>;

/** Signs of one sort nearer than this, in pixels, become one with a number. */
const NEAR = 14;

/** Half the width: a bell with a number is larger, one that only tells is smaller. */
function halfOf({ sign, isQuiet, events }: Wanted): number {
  if (sign !== 'bell') return 6.5;
  if (events.length > 1) return 9.5;
  return isQuiet ? 5 : 7;
}

/** Signs of one sort in order of time; each takes in those that come too near to stand alone. */
function gathered(wanted: readonly Wanted[], near = NEAR): readonly Wanted[] {
  const kept: Wanted[] = [];
  for (const sign of wanted) {
    const last = kept.at(-1);
    if (!last || sign.at - last.at >= near) kept.push(sign);
    else
      kept[kept.length - 1] = {
        ...last,
        isQuiet: last.isQuiet && sign.isQuiet,
        events: [...last.events, ...sign.events],
      };
  }
  return kept;
}

const sorts = ['rewind', 'tubing', 'cannula', 'battery'] as const;

function wantedOn(frame: Frame, bells: readonly Bell[], upkeep: readonly UpkeepMark[]) {
  const rings = bells.map(({ at, isQuiet, items }): Wanted => ({
    sign: 'bell',
    at: frame.x(at),
    isQuiet,
    events: items.map(({ event }) => event),
  }));
  const rowOf = (sort: UpkeepMark['sort']) =>
    upkeep
      .filter((mark) => mark.sort === sort)
      .map(({ at, event }): Wanted => ({
        sign: sort,
        at: frame.x(at),
        isQuiet: true,
        events: [event],
      }));
  return [rings, ...sorts.map(rowOf)].map((row) => row.toSorted((a, b) => a.at - b.at));
}

const widthOf = (signs: readonly Wanted[]) =>
  signs.reduce((sum, sign) => sum + 2 * halfOf(sign) + 1, 0);

/** Gathers more the fuller the lane is, until all fits. */
function fitting(rows: readonly (readonly Wanted[])[], room: number): readonly Wanted[] {
  for (let near = NEAR; ; near *= 1.5) {
    const all = rows.flatMap((row) => gathered(row, near)).toSorted((a, b) => a.at - b.at);
    if (near > room || widthOf(all) <= room) return all;
  }
}

/** What is in sight of a lane: each sign at its time, or beside its neighbour. */
export function laneSigns(
  frame: Frame,
  bells: readonly Bell[],
  upkeep: readonly UpkeepMark[],
): readonly LaneSign[] {
  const { left, right } = frame;
  const rows = wantedOn(frame, bells, upkeep).map((row) =>
    row.filter(({ at }) => at >= left - 1 && at <= right + 1),
  );
  const all = fitting(rows, right - left).map((sign) => ({ ...sign, half: halfOf(sign) }));
  const places = spreadOut(all, left - 7, right + 7);
  return all.map((sign, i) => ({ ...sign, x: places[i] ?? sign.at }));
}

/** The part of a sign that stands for one of those it gathers: each can be pointed at. */
function slicesOf({ x, half, events }: LaneSign, row: number): readonly Spot[] {
  const width = (2 * half) / events.length;
  return events.map((event, i) => {
    const box = { x: x - half + i * width, y: row - HALF, width, height: 2 * HALF };
    return { event, x, y: row, box };
  });
}

/** Half the height of a sign on a lane. */
const HALF = 7;

/** Where each alarm and each work on the pump stands; what is out of sight keeps its time. */
export function laneSpots(
  frame: Frame,
  row: number,
  bells: readonly Bell[],
  upkeep: readonly UpkeepMark[],
): readonly Spot[] {
  const seen = laneSigns(frame, bells, upkeep).flatMap((sign) => slicesOf(sign, row));
  const known = new Set(seen.map(({ event }) => event));
  const unseen = [...bells.flatMap(({ items }) => items), ...upkeep].filter(
    ({ event }) => !known.has(event),
  );
  return [...seen, ...unseen.map(({ event, at }) => ({ event, x: frame.x(at), y: row }))];
}
