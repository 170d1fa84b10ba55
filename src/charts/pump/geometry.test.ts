import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventId, eventId } from '#domain/event.ts';
import { type Instant, instant } from '#domain/time.ts';
import type { Bell, BolusMark, DayItem, SuspendMark, UpkeepMark } from '#reports/daily-summary.ts';
import type { Frame } from '../pen.ts';
import { roundTicks } from './axes.ts';
import { barsOf, boxesOf, headOf } from './boluses.ts';
import { diagonals, dots } from './hatch.ts';
import { laneSigns, laneSpots } from './lane.ts';
import { suspendLines } from './suspends.ts';

const HOUR = 3_600_000;
const at = (hours: number): Instant => instant(hours * HOUR);

/** A day of 720 px, so two minutes a pixel, and 10 px a unit above a zero at 120. */
const frame: Frame = {
  left: 50,
  right: 770,
  top: 0,
  bottom: 130,
  margin: 60,
  ceiling: 20,
  x: (moment) => 50 + (moment / HOUR) * 30,
  y: (units) => 120 - units * 10,
};

const item = (name: string, moment: Instant): DayItem => ({
  event: eventId(name, moment),
  at: moment,
  clock: '',
  name,
  value: '',
  remark: '',
  detail: { title: name, facts: [], sources: [] },
});

const bolus = (moment: Instant, changed: Partial<BolusMark>): BolusMark => ({
  ...item('bolus', moment),
  shape: 'normal',
  units: null,
  missed: 0,
  spread: null,
  suggested: null,
  label: '',
  ...changed,
});

const spread = (from: number, until: number, units: number, planned = until, missed = 0) => ({
  from: at(from),
  until: at(until),
  planned: at(planned),
  units,
  missed,
});

describe('bars of a bolus', () => {
  const bars = (changed: Partial<BolusMark>, moment = 12) =>
    barsOf(frame, bolus(at(moment), changed), 10);

  it('are six pixels wide and as high as the units given at once', () => {
    const { solid, outline, missed, suggested } = bars({ units: 4 });
    expect(solid).toEqual({ x: 407, y: 80, width: 6, height: 40 });
    expect([outline, missed, suggested]).toEqual([null, [], null]);
  });

  it('are as wide as a square bolus lasted', () => {
    const { solid, outline } = bars({ shape: 'square', spread: spread(12, 14, 3) });
    expect(solid).toBeNull();
    expect(outline).toEqual({ x: 410, y: 90, width: 60, height: 30 });
  });

  it('join the two parts of a dual bolus at the base', () => {
    const { solid, outline } = bars({ shape: 'dual', units: 2, spread: spread(12, 13, 1) });
    expect(outline?.x).toBe((solid?.x ?? 0) + 6);
    expect((outline?.y ?? 0) + (outline?.height ?? 0)).toBe(120);
    expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBe(440);
  });

  it('show what was not given over what was, and beside what was spread out', () => {
    expect(bars({ units: 2, missed: 3 }).missed).toEqual([{ x: 407, y: 70, width: 6, height: 30 }]);
    const cut = bars({ shape: 'square', spread: spread(12, 13, 1, 15, 2) });
    expect(cut.missed).toEqual([{ x: 440, y: 100, width: 60, height: 20 }]);
  });

  it('39. stay visible where a bolus was cut off at once', () => {
    const cut = bars({ shape: 'square', spread: spread(12, 12, 0.05, 12.05, 7.95) });
    expect(cut.outline?.width).toBe(6);
    expect(cut.missed[0]?.width).toBeGreaterThan(0);
  });

  it('say whether more or less was asked for than proposed, not than given', () => {
    expect(bars({ units: 5, suggested: 4 }).suggested?.sign).toBe('over');
    expect(bars({ units: 3, suggested: 4 }).suggested?.sign).toBe('under');
    expect(bars({ units: 3, missed: 1, suggested: 4 }).suggested?.sign).toBeNull();
    expect(bars({ units: 0.1 + 0.2, suggested: 0.3 }).suggested?.sign).toBeNull();
    expect(bars({ units: 2, suggested: 30 }).suggested?.y).toBe(20);
  });

  it('39. from before midnight are labelled over the part in sight', () => {
    const carried = bars({ shape: 'square', spread: spread(-1, 2, 3) }, -1);
    expect(headOf(frame, carried)).toMatchObject({ x: 50, width: 60, y: 90 });
  });

  it('of a calculation without a bolus stand at what was proposed', () => {
    const alone = bars({ units: 0, suggested: 6 });
    const head = headOf(frame, alone);
    expect((head?.y ?? 0) + 5).toBe(60);
    expect(boxesOf(alone).some(({ y }) => y < 60)).toBe(true);
  });
});

const bell = (hours: number, count = 1, isQuiet = false): Bell => {
  const items = Array.from({ length: count }, (_, i) => item(`alarm ${i}`, at(hours + i / 60)));
  return { at: at(hours), until: items.at(-1)?.at ?? at(hours), isQuiet, items };
};
const work = (sort: UpkeepMark['sort'], hours: number): UpkeepMark => ({
  ...item(sort, at(hours)),
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

  it('leaves no two signs touching on any day, and loses no alarm', () => {
    const alarm = tuple(integer({ min: 0, max: 1439 }), integer({ min: 1, max: 3 }));
    const upkeep = array(integer({ min: 0, max: 1439 }), { maxLength: 12 });
    const narrow: Frame = { ...frame, right: 260, x: (moment) => 50 + (moment / HOUR) * 8.75 };
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

  it('lets each alarm of a bell be pointed at', () => {
    const spots = laneSpots(frame, 9, [bell(9, 4)], []);
    expect(new Set(spots.map(({ x }) => x))).toEqual(new Set([320]));
    const boxes = spots.map(({ box }) => [box?.x, box?.width]);
    expect(boxes).toEqual([0, 1, 2, 3].map((i) => [310.5 + i * 4.75, 4.75]));
  });

  it('58. keeps what a stretched axis has out of sight out of the way', () => {
    const seen: Frame = { ...frame, x: (moment) => 50 + (moment / HOUR - 12) * 120 };
    expect(laneSigns(seen, [bell(3), bell(13)], []).map(({ x }) => x)).toEqual([170]);
    const places = new Map<EventId, number>(
      laneSpots(seen, 9, [bell(3), bell(13)], []).map(({ event, x }) => [event, x]),
    );
    expect([...places.values()].toSorted((a, b) => a - b)).toEqual([-1030, 170]);
  });
});

const suspend = (from: number, until: number, changed: Partial<SuspendMark> = {}): SuspendMark => ({
  ...item('suspend', at(from)),
  until: at(until),
  style: 'unanswered',
  line: 'dashed',
  startSign: 'bell',
  endSign: 'bell',
  label: '',
  ...changed,
});

describe('suspends', () => {
  it('run from suspend to resume, with a sign at each end', () => {
    const [line] = suspendLines(frame, [suspend(2, 4)]);
    expect([line?.from, line?.to]).toEqual([110, 170]);
    expect(line?.ends).toEqual([
      { sign: 'bell', x: 110 },
      { sign: 'bell', x: 170 },
    ]);
  });

  it('33. end at the edge of the day, without a sign of what is beyond it', () => {
    const [before, after] = suspendLines(frame, [suspend(-1, 1), suspend(23.5, 25)]);
    expect([before?.from, before?.ends.map(({ x }) => x)]).toEqual([50, [80]]);
    expect([after?.to, after?.ends.map(({ x }) => x)]).toEqual([770, [755]]);
  });

  it('38. keep the signs of two suspends back to back apart', () => {
    const lines = suspendLines(frame, [suspend(2, 4), suspend(4.05, 6)]);
    const [end, start] = [lines[0]?.ends[1]?.x ?? 0, lines[1]?.ends[0]?.x ?? 0];
    expect(start - end).toBeGreaterThanOrEqual(14);
    expect((start + end) / 2).toBeCloseTo(170.75, 2);
  });
});

it('hatches on one raster, so that neighbours join', () => {
  const whole = diagonals({ x: 10, y: 10, width: 40, height: 20 }, 6);
  expect(whole.every(([x1, y1, x2, y2]) => x1 + y1 === x2 + y2 && (x1 + y1) % 6 === 0)).toBe(true);
  expect(whole.flat().every((n) => n >= 10 && n <= 50)).toBe(true);
  expect(whole).toHaveLength(10);
  const [left, right] = [
    dots({ x: 0, y: 0, width: 20, height: 12 }, 6),
    dots({ x: 20, y: 0, width: 20, height: 12 }, 6),
  ];
  expect([...left, ...right]).toHaveLength(dots({ x: 0, y: 0, width: 40, height: 12 }, 6).length);
});

it('numbers an axis in round steps, as many as fit', () => {
  expect(roundTicks(1.75, 5)).toEqual([0.5, 1, 1.5]);
  expect(roundTicks(2, 2)).toEqual([1, 2]);
  expect(roundTicks(10, 5)).toEqual([2, 4, 6, 8, 10]);
  expect(roundTicks(31.5, 4)).toEqual([10, 20, 30]);
  expect(roundTicks(0.3, 3)).toEqual([0.1, 0.2, 0.3]);
});
