import { describe, expect, it } from 'vitest';
import type { SuspendMark } from '#reports/daily-summary.ts';
import { at, frame, item } from '../test-frame.ts';
import { suspendLines } from './suspends.ts';

const suspend = (from: number, until: number, changed: Partial<SuspendMark> = {}): SuspendMark => ({
  ...item('suspend', from),
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
    expect(line?.ends.map(({ sign, x }) => [sign, x])).toEqual([
      ['bell', 110],
      ['bell', 170],
    ]);
  });

  it('33. end at the edge of the day, without a sign of what is beyond it', () => {
    const [before, after] = suspendLines(frame, [suspend(-1, 1), suspend(23.5, 25)]);
    expect([before?.from, before?.ends.map(({ x }) => x)]).toEqual([50, [80]]);
    expect([after?.to, after?.ends.map(({ x }) => x)]).toEqual([770, [755]]);
  });

  it('stand as one sign where they were short, the end as its badge', () => {
    const [line] = suspendLines(frame, [suspend(2, 2.2, { endSign: 'user' })]);
    expect(line?.ends).toEqual([{ sign: 'bell', badge: 'user', x: 113 }]);
    expect([line?.from, line?.to]).toEqual([110, 116]);
  });

  it('38. keep the signs of two suspends back to back apart', () => {
    const lines = suspendLines(frame, [suspend(2, 4), suspend(4.05, 6)]);
    const [end, start] = [lines[0]?.ends[1]?.x ?? 0, lines[1]?.ends[0]?.x ?? 0];
    expect(start - end).toBeGreaterThanOrEqual(14);
    expect((start + end) / 2).toBeCloseTo(170.75, 2);
  });

  it('never have a sign far from its time: those of the shortest leave', () => {
    const short = Array.from({ length: 8 }, (_, i) => suspend(3 + i * 0.2, 3.1 + i * 0.2));
    const lines = suspendLines(frame, [...short, suspend(5, 7)]);
    const moved = lines.flatMap(({ mark, ends }) =>
      ends.map(({ x }) => Math.min(...[mark.at, mark.until].map((t) => Math.abs(x - frame.x(t))))),
    );
    expect(Math.max(...moved)).toBeLessThanOrEqual(10.5);
    expect(lines.at(-1)?.ends).toHaveLength(2);
    expect(lines.map(({ from, to }) => to > from)).toEqual(lines.map(() => true));
    expect(moved.length).toBeGreaterThan(2);
  });
});
