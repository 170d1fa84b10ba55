import { describe, expect, it } from 'vitest';
import type { BolusMark } from '#reports/daily-summary.ts';
import { at, frame, item } from '../test-frame.ts';
import { barsOf, boxesOf, headOf } from './boluses.ts';

const bolus = (hours: number, changed: Partial<BolusMark>): BolusMark => ({
  ...item('bolus', hours),
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
    barsOf(frame, bolus(moment, changed), 10);

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
    const dual = bars({ shape: 'dual', units: 4, spread: spread(-1, 2, 3) }, -1);
    expect(headOf(frame, dual)).toMatchObject({ x: 50, width: 60, y: 90 });
  });

  it('of a calculation without a bolus stand at what was proposed', () => {
    const alone = bars({ units: 0, suggested: 6 });
    const head = headOf(frame, alone);
    expect((head?.y ?? 0) + 5).toBe(60);
    expect(boxesOf(alone).some(({ y }) => y < 60)).toBe(true);
  });
});
