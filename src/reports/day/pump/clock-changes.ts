import type { EventOf } from '#domain/event.ts';
import type { WallTime } from '#domain/time.ts';
import { type DayContext, itemOf, ofKind } from '../context.ts';
import { hoursText } from '../length.ts';
import type { ClockMark } from '../view.ts';
import { say } from './words.ts';

const MINUTE = 60_000;

/** A clock that a flat battery set back to the years when it was made (daily-summary §6, 5). */
export const isLostClock = (wall: WallTime, year: number): boolean =>
  Number(wall.slice(0, 4)) < year - 1;

const moved = (from: WallTime, to: WallTime): number =>
  Math.round((Date.parse(`${to}Z`) - Date.parse(`${from}Z`)) / MINUTE);

const isLost = ({ from, to }: EventOf<'clock-change'>, { input }: DayContext): boolean => {
  const year = Number(input.date.slice(0, 4));
  return [from, to].some((wall) => wall !== undefined && isLostClock(wall, year));
};

/** `−1:00`, or in words where it is not known. */
function changeOf(by: number | null, lost: boolean): string {
  if (lost) return say('clock.lost');
  return by === null ? say('clock.set') : `${by < 0 ? '−' : '+'}${hoursText(by * MINUTE)}`;
}

function markOf(event: EventOf<'clock-change'>, context: DayContext): ClockMark {
  const { from, to } = event;
  const lost = isLost(event, context);
  const by = from === undefined || to === undefined || lost ? null : moved(from, to);
  const change = changeOf(by, lost);
  const label = say('clock', { change });
  const words = (wall: WallTime | undefined) => wall?.replace('T', ' ') ?? '—';
  const item = itemOf(event, context, {
    name: say('clock.name'),
    value: change,
    facts: [
      { label: say('clock.before'), value: words(from) },
      { label: say('clock.after'), value: words(to) },
    ],
  });
  return { ...item, by, label };
}

/** Clocks that were set; one that was set to the same minute is no change to draw. */
export const clockMarks = (context: DayContext): readonly ClockMark[] =>
  ofKind(context, 'clock-change')
    .map((event) => markOf(event, context))
    .filter(({ by }) => by !== 0);
