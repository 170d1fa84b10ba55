import { expect, it } from 'vitest';
import { drawHistogram } from './histogram.ts';

const counts = Array.from({ length: 24 }, (_, hour) => (hour === 3 ? 4 : hour === 12 ? 1 : 0));
const labels = counts.map((_, hour) => (hour % 12 === 0 ? String(hour) : ''));
const { bars, night, ticks, plot } = drawHistogram(counts, labels, [0, 6]);

it('draws each hour that has any, as high as its share of the most', () => {
  expect(bars.map(({ hour }) => hour)).toEqual([3, 12]);
  expect(bars.map(({ height }) => height)).toEqual([106, 26.5]);
  expect(bars.map(({ y, height }) => y + height)).toEqual([124, 124]);
  expect(bars[0]?.label).toMatchObject({ text: '4', y: 14 });
});

it('shades a quarter of the day, and names the hours that have a name', () => {
  expect(night).toEqual({ x: plot.x, width: plot.width / 4 });
  expect(ticks).toEqual([
    { x: 8, label: '0' },
    { x: 360, label: '12' },
  ]);
});

it('draws nothing of nothing', () => {
  expect(
    drawHistogram(
      Array.from({ length: 24 }, () => 0),
      labels,
      [0, 6],
    ).bars,
  ).toEqual([]);
});
