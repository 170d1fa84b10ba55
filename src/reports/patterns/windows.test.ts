import { describe, expect, it } from 'vitest';
import { localDate } from '#domain/time.ts';
import { chanceOfAtLeast, chanceOfDrawing } from './chance.ts';
import type { HourlyDay } from './hours.ts';
import { crowdedWeekdays } from './weekdays.ts';
import { findWindows, type StandsOut } from './windows.ts';

/** Even numbers from 0 to 1, the same in every run (Park and Miller 1988). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const known = Array.from({ length: 24 }, () => true);
const dates = Array.from({ length: 28 }, (_, i) =>
  localDate(`2026-03-${String(i + 2).padStart(2, '0')}`),
);
const date = (i: number) => dates[i] ?? localDate('2026-03-02');
const anyIn: StandsOut = (within) => within > 0;
const twiceEven: StandsOut = (within, total, length, hours) =>
  within > 0 && within >= (2 * total * length) / hours;

/** A day on which episodes began at these hours. */
const dayOf = (i: number, began: readonly number[]): HourlyDay => ({
  date: date(i),
  isKnown: known,
  amounts: known.map((_, hour) => began.filter((h) => h === hour).length),
});

describe('chance', () => {
  it('of two of three coins is a half', () => {
    expect(chanceOfAtLeast(2, [0.5, 0.5, 0.5])).toBeCloseTo(0.5, 12);
    expect(chanceOfAtLeast(0, [])).toBe(1);
  });

  it('takes each try by its own', () => {
    // Both: 0.5 · 0.2. At least one: 1 − 0.5 · 0.8.
    expect(chanceOfAtLeast(2, [0.5, 0.2])).toBeCloseTo(0.1, 12);
    expect(chanceOfAtLeast(1, [0.5, 0.2])).toBeCloseTo(0.6, 12);
  });

  it('of drawing both aces among four cards with two is 1 in 6', () => {
    expect(chanceOfDrawing(2, { all: 4, special: 2, drawn: 2 })).toBeCloseTo(1 / 6, 12);
  });
});

describe('a time of the day', () => {
  it('is found with the days it was found on', () => {
    const days = Array.from({ length: 14 }, (_, i) => dayOf(i, i < 9 ? [2 + (i % 3)] : [10 + i]));
    const [found, ...others] = findWindows(days, anyIn);
    expect(found).toEqual({
      from: 2,
      length: 3,
      days: [0, 1, 2, 3, 4, 5, 6, 7, 8],
      amount: 9,
    });
    expect(others).toEqual([]);
  });

  it('may run over midnight', () => {
    const days = Array.from({ length: 14 }, (_, i) => dayOf(i, [i % 2 === 0 ? 23 : 0]));
    expect(findWindows(days, anyIn)).toMatchObject([{ from: 23, length: 2, amount: 14 }]);
  });

  it('is not found in two nights', () => {
    const days = Array.from({ length: 14 }, (_, i) => dayOf(i, i < 2 ? [3] : []));
    expect(findWindows(days, anyIn)).toEqual([]);
  });

  it('joins neighbours into one', () => {
    const days = Array.from({ length: 14 }, (_, i) => dayOf(i, [0, 1, 2, 3, 4, 5, 6, 7, 8]));
    const found = findWindows(days, anyIn);
    expect(found).toMatchObject([{ from: 0, length: 9, amount: 126 }]);
  });

  it('is none where only half of the clock is known', () => {
    const isKnown = known.map((_, hour) => hour < 12);
    const next = chance(5);
    const days = Array.from({ length: 28 }, (_, i) => ({
      ...dayOf(i, [Math.floor(next() * 12)]),
      isKnown,
    }));
    expect(findWindows(days, anyIn)).toEqual([]);
  });
});

describe('where the time of the day means nothing', () => {
  const RUNS = 200;
  /** 5 % of them: the bound that is told. */
  const BOUND = RUNS / 20;

  it('low episodes make no pattern', () => {
    const next = chance(7);
    let fooled = 0;
    for (let run = 0; run < RUNS; run++) {
      const days = Array.from({ length: 14 }, (_, i) => {
        const n = Math.floor(next() * 4);
        return dayOf(
          i,
          Array.from({ length: n }, () => Math.floor(next() * 24)),
        );
      });
      fooled += findWindows(days, anyIn).length > 0 ? 1 : 0;
    }
    expect(fooled).toBeLessThanOrEqual(BOUND);
  });

  it('nor do highs, which last for hours', () => {
    const next = chance(11);
    let fooled = 0;
    for (let run = 0; run < RUNS; run++) {
      let glucose = 0;
      const days = Array.from({ length: 14 }, (_, i) => ({
        ...dayOf(i, []),
        amounts: known.map(() => {
          glucose = 0.8 * glucose + next() - 0.5;
          return Math.max(0, glucose);
        }),
      }));
      fooled += findWindows(days, twiceEven).length > 0 ? 1 : 0;
    }
    expect(fooled).toBeLessThanOrEqual(BOUND);
  });
});

describe('weekdays', () => {
  it('are named where nearly all of the days are theirs', () => {
    const all = dates.slice(0, 28);
    const weekends = all.filter((d) => [0, 6].includes(new Date(d).getUTCDay()));
    expect(crowdedWeekdays(weekends.slice(0, 6), all)).toEqual([6, 7]);
  });

  it('are not named where that may be chance', () => {
    expect(crowdedWeekdays(dates.slice(0, 3), dates)).toBeNull();
    expect(crowdedWeekdays(dates, dates)).toBeNull();
  });

  it('are not named where they are only half of the days, however unlikely', () => {
    const all = Array.from({ length: 56 }, (_, i) =>
      localDate(new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10)),
    );
    const isFree = (d: string) => [0, 6].includes(new Date(d).getUTCDay());
    const others = all.filter((d) => !isFree(d)).slice(0, 16);
    expect(crowdedWeekdays([...all.filter(isFree), ...others], all)).toBeNull();
  });
});
