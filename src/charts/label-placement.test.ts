import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps, placeLabels, thinOut, type WantedLabel } from './label-placement.ts';

const bounds = { x: 0, y: 0, width: 300, height: 200 };
const ground = { height: 15, bounds, obstacles: [] };
const label = (x: number, y: number, changed: Partial<WantedLabel> = {}): WantedLabel => ({
  texts: [{ text: '142', width: 24 }],
  at: { x, y, width: 10, height: 10 },
  must: false,
  ...changed,
});

it('puts a label above its mark, and moves it where that is taken', () => {
  const [alone] = placeLabels([label(100, 100)], ground);
  expect(alone?.box).toEqual({ x: 93, y: 82, width: 24, height: 15 });
  const [moved] = placeLabels([label(100, 100)], { ...ground, obstacles: [alone!.box] });
  expect(moved?.box.y).toBe(113);
  const [atTop] = placeLabels([label(100, 2)], ground);
  expect(atTop?.box.y).toBe(15);
});

it('shortens a label before it leaves', () => {
  const texts = [
    { text: '12.5 U', width: 60 },
    { text: '12.5', width: 30 },
  ];
  const narrow = { ...ground, bounds: { x: 95, y: 0, width: 40, height: 200 } };
  expect(placeLabels([label(105, 100, { texts })], narrow)[0]?.text).toBe('12.5');
  const none = { ...ground, bounds: { x: 95, y: 95, width: 20, height: 20 } };
  expect(placeLabels([label(100, 100)], none)).toEqual([null]);
});

it('prints what must be printed, whatever it covers', () => {
  const none = { ...ground, obstacles: [bounds] };
  expect(placeLabels([label(100, 100)], none)).toEqual([null]);
  expect(placeLabels([label(100, 100, { must: true })], none)[0]?.text).toBe('142');
});

it('rather moves than covers a line', () => {
  const better = [{ x: 0, y: 88, width: 300, height: 4 }];
  expect(placeLabels([label(100, 100)], { ...ground, better })[0]?.box.y).toBe(113);
});

it('never lets two labels, or a label and a mark, touch', () => {
  const spot = tuple(integer({ min: 0, max: 290 }), integer({ min: 0, max: 190 }));
  assert(
    property(array(spot, { maxLength: 40 }), (spots) => {
      const labels = spots.map(([x, y]) => label(x, y));
      const placed = placeLabels(labels, ground);
      const touching = placed.flatMap((own, i) => {
        const others = [
          ...placed.slice(i + 1).flatMap((other) => other?.box ?? []),
          ...labels.filter((_, k) => k !== i).map(({ at }) => at),
        ];
        return own ? others.filter((box) => overlaps(own.box, box)) : [];
      });
      expect(touching).toEqual([]);
    }),
  );
});

it('thins a row out by rank', () => {
  const row = [0, 10, 20, 30].map((from, i) => ({ from, to: from + 8, rank: i === 1 ? 0 : 1 }));
  expect(thinOut(row, 1)).toEqual(new Set([0, 1, 2, 3]));
  expect(thinOut(row, 4)).toEqual(new Set([1, 3]));
});
