import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventId } from '#domain/event.ts';
import type { Bell, UpkeepMark } from '#reports/daily-summary.ts';
import { at, frame, item, stretched } from '../test-frame.ts';
import { laneSigns, laneSpots } from './lane.ts';

const bell = (hours: number, count = 1, isQuiet = false): Bell => {
  const items = Array.from({ length: count }, (_, i) =>
    item(`alarm ${hours} ${i}`, hours + i / 60),
  );
  return { at: at(hours), until: items.at(-1)?.at ?? at(hours), isQuiet, items };
};
const work = (sort: UpkeepMark['sort'], hours: number): UpkeepMark => ({
  ...item(`${sort} ${hours}`, hours),
  sort,
});

describe('a lane', () => {
  it('has a bell at its time, and keeps count', () => {
    const signs = laneSigns(frame, [bell(3), bell(9, 12)], []);
    expect(signs.map(({ x, events }) => [x, events.length])).toEqual([
      [140, 1],
      [320, 12],
    ]);
  });

  it('47. gathers bells that would touch, whatever their order', () => {
    const signs = laneSigns(frame, [bell(9.3, 3), bell(9, 2), bell(20)], []);
    expect(signs.map(({ events }) => events.length)).toEqual([5, 1]);
    const apart = laneSigns(frame, [bell(9), bell(20), bell(12)], []);
    expect(apart.map(({ x }) => x)).toEqual([320, 410, 650]);
  });

  it('is quiet only where every alarm is', () => {
    expect(laneSigns(frame, [bell(9, 1, true), bell(9.1)], [])[0]?.isQuiet).toBe(false);
    expect(laneSigns(frame, [bell(9, 1, true)], [])[0]?.isQuiet).toBe(true);
  });

  it('sets the works of a set change side by side', () => {
    const works = [work('rewind', 16), work('tubing', 16.03), work('cannula', 16.08)];
    const xs = laneSigns(frame, [], works).map(({ x }) => x);
    expect(xs.map((x, i) => x - (xs[i - 1] ?? x - 14))).toEqual([14, 14, 14]);
    expect(xs[1]).toBeCloseTo(531.1, 1);
  });

  it('lets each alarm of a bell be pointed at', () => {
    const spots = laneSpots(frame, 9, [bell(9, 4)], []);
    expect(new Set(spots.map(({ x }) => x))).toEqual(new Set([320]));
    const boxes = spots.map(({ box }) => [box?.x, box?.width]);
    expect(boxes).toEqual([0, 1, 2, 3].map((i) => [310.5 + i * 4.75, 4.75]));
  });

  it('58. keeps what a stretched axis has out of sight out of the way', () => {
    const seen = stretched(120, 12);
    expect(laneSigns(seen, [bell(3), bell(13)], []).map(({ x }) => x)).toEqual([170]);
    const places = new Map<EventId, number>(
      laneSpots(seen, 9, [bell(3), bell(13)], []).map(({ event, x }) => [event, x]),
    );
    expect([...places.values()].toSorted((a, b) => a - b)).toEqual([-1030, 170]);
  });
});

it('never lets two signs of a lane touch and loses no alarm', () => {
  const alarm = tuple(integer({ min: 0, max: 1439 }), integer({ min: 1, max: 3 }));
  const upkeep = array(integer({ min: 0, max: 1439 }), { maxLength: 12 });
  const narrow = { ...stretched(8.75, 0), right: 260 };
  assert(
    property(array(alarm, { maxLength: 80 }), upkeep, (alarms, works) => {
      const bells = alarms.map(([minute, count]) => bell(minute / 60, count));
      const signs = laneSigns(
        narrow,
        bells,
        works.map((minute) => work('battery', minute / 60)),
      );
      const touching = signs.filter((sign, i) => {
        const before = signs[i - 1];
        return before && sign.x - sign.half < before.x + before.half - 1e-6;
      });
      expect(touching).toEqual([]);
      const count = alarms.reduce((sum, [, n]) => sum + n, 0) + works.length;
      expect(signs.flatMap(({ events }) => events)).toHaveLength(count);
    }),
  );
});
