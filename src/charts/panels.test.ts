import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadOut } from './spread-out.ts';
import { HOURS, lowestPanel, panelHeights } from './layout.ts';
import { nextStop } from './stops.ts';
import { pinched } from './pinch.ts';

const folds = (insulin: boolean, intake: boolean) => ({
  insulin: { folded: insulin, top: 10, marks: [], pump: null },
  intake: { folded: intake, marks: [] },
});

it('54. Folding a panel away never changes the height of the page', () => {
  for (const [b, c] of [
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ] as const) {
    const { glucose, insulin, intake } = panelHeights(600, folds(b, c));
    expect(glucose + insulin + intake).toBe(600);
    expect([insulin === 0, intake === 0]).toEqual([b, c]);
  }
});

const pump = {
  basalTop: 2,
  basal: [],
  temps: [],
  boluses: [],
  automatic: [],
  suspends: [],
  bells: [],
  upkeep: [],
};

it('gives insulin 30 % and intake 15 % of the height where there is a pump', () => {
  const drawn = { ...folds(false, false), insulin: { ...folds(false, false).insulin, pump } };
  const { glucose, insulin, intake } = panelHeights(600 + HOURS, drawn);
  expect([glucose, insulin, intake - HOURS]).toEqual([330, 180, 90]);
});

it('54. collapses a panel without entries on paper, and never removes it', () => {
  const { intake, glucose, insulin } = panelHeights(440, folds(false, true), 'paper');
  expect(intake - HOURS).toBeGreaterThan(0);
  expect(intake - HOURS).toBeLessThan(40);
  expect(glucose + insulin + intake).toBe(440);
  expect(lowestPanel(folds(false, true), 'paper')).toBe('intake');
  expect(lowestPanel(folds(false, true), 'screen')).toBe('insulin');
});

it('gives the hours a place under the lowest panel', () => {
  const both = panelHeights(600, folds(false, false));
  const alone = panelHeights(600, folds(false, true));
  expect(alone.insulin - both.insulin).toBe(HOURS);
});

describe('spreadOut', () => {
  const at = (place: number, half = 10) => ({ at: place, half });

  it('leaves what does not touch where it is', () => {
    expect(spreadOut([at(10), at(100)], 0, 300)).toEqual([10, 100]);
  });

  it('pushes what touches apart, to both sides', () => {
    expect(spreadOut([at(100), at(105, 8)], 0, 300)).toEqual([93, 112]);
    expect(spreadOut([at(100), at(100), at(100), at(200)], 0, 300)).toEqual([79, 100, 121, 200]);
  });

  it('keeps all inside the ends', () => {
    expect(spreadOut([at(290), at(295)], 0, 300)).toEqual([269, 290]);
    expect(spreadOut([at(2), at(4)], 0, 300)).toEqual([10, 31]);
  });

  it('never lets two touch where there is room, and moves none past another', () => {
    const sign = tuple(integer({ min: 0, max: 400 }), integer({ min: 2, max: 8 }));
    assert(
      property(array(sign, { maxLength: 20 }), (signs) => {
        const wanted = signs
          .map(([place, half]) => at(place, half))
          .toSorted((a, b) => a.at - b.at);
        const places = spreadOut(wanted, 0, 400);
        for (const [i, place] of places.entries()) {
          const half = wanted[i]?.half ?? 0;
          const before = i === 0 ? 0 : (places[i - 1] ?? 0) + (wanted[i - 1]?.half ?? 0);
          expect(place - half).toBeGreaterThanOrEqual(before - 1e-6);
          expect(place + half).toBeLessThanOrEqual(400 + 1e-6);
        }
      }),
    );
  });
});

it('goes from mark to mark by keys, and stays at the ends', () => {
  expect([nextStop('ArrowRight', -1, 3), nextStop('ArrowLeft', -1, 3)]).toEqual([0, 2]);
  expect([nextStop('ArrowRight', 2, 3), nextStop('ArrowLeft', 0, 3)]).toEqual([2, 0]);
  expect([nextStop('Home', 2, 3), nextStop('End', -1, 3), nextStop('PageDown', 0, 9)]).toEqual([
    0, 2, 5,
  ]);
  expect([nextStop('x', 0, 3), nextStop('ArrowRight', -1, 0)]).toEqual([undefined, undefined]);
});

it('58. keeps the moments under two fingers under them, and inside the day', () => {
  const day = [0, 86_400] as const;
  const before = { sight: day, at: [0.25, 0.75] as const };
  expect(pinched(day, before, [0.25, 0.75])).toEqual([0, 86_400]);
  expect(pinched(day, before, [0, 1])).toEqual([21_600, 64_800]);
  expect(pinched(day, before, [0.4, 0.6])).toEqual([0, 86_400]);
  const [from, to] = pinched(day, { sight: day, at: [0.5, 0.501] }, [0, 1]);
  expect(to - from).toBe(7200);
});
