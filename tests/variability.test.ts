import { expect, it } from 'vitest';
import { drawGri, griLayout, reach } from '#charts/gri/picture.ts';
import { griOf } from '#reports/metrics/risk.ts';
import type { PeriodInput } from '#reports/period/period.ts';
import type { GriPoint, VariabilityView } from '#reports/variability/view.ts';
import { variabilityView } from '#reports/variability/variability-view.ts';
import { preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { sensorFrom } from './reports/sensor-days.ts';

const { left, right, top, bottom } = griLayout;
const point = (hypo: number, hyper: number): GriPoint => ({
  id: 'now',
  label: '',
  text: '',
  value: Math.min(100, 3 * hypo + 1.6 * hyper),
  hypo,
  hyper,
  zone: 'A',
});
const placed = (hypo: number, hyper: number) => {
  const [found] = drawGri([point(hypo, hyper)]).points;
  return [found?.x, found?.y];
};

it('places a point by its two components, and one beyond the axes at their end', () => {
  expect(placed(0, 0)).toEqual([left, bottom]);
  expect(placed(15, 30)).toEqual([(left + right) / 2, (top + bottom) / 2]);
  expect(placed(99, 99)).toEqual([right, top]);
});

/** Corners of an area in components, by the axes of the picture. */
const cornersOf = (d: string): readonly (readonly [number, number])[] =>
  [...d.matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [
    ((Number(x) - left) / (right - left)) * reach.hypo,
    ((bottom - Number(y)) / (bottom - top)) * reach.hyper,
  ]);

it('parts the zones where the index is 20, 40, 60 and 80, whole within the box', () => {
  const { zones } = drawGri([]);
  expect(zones.map(({ zone }) => zone).join('')).toBe('EDCBA');
  for (const [i, { d }] of zones.toReversed().slice(0, 4).entries()) {
    const limit = 20 * (i + 1);
    const risks = cornersOf(d).map(([hypo, hyper]) => 3 * hypo + 1.6 * hyper);
    expect(Math.max(...risks)).toBeCloseTo(limit, 0);
    expect(risks.filter((risk) => Math.abs(risk - limit) < 1).length).toBe(2);
  }
});

it('writes each letter into its own zone', () => {
  for (const { zone, x, y } of drawGri([]).zones) {
    const hypo = ((x - left) / (right - left)) * reach.hypo;
    const hyper = ((bottom - y) / (bottom - top)) * reach.hyper;
    const shares = { 'very-low': hypo, low: 0, target: 0, high: 0, 'very-high': hyper };
    expect(griOf(shares).zone).toBe(zone);
  }
});

/** So many days of 50 and 150 by turns, from a date on. */
const wave = (from: string, to: string) =>
  sensorFrom(`${from}T00:00`, `${to}T00:00`, (i) => (i % 2 ? 150 : 50));
const of = (from: string, to: string, changed: Partial<PeriodInput> = {}) =>
  period(from, to, [], { traces: [wave('2026-10-20', '2026-11-25')], ...changed });
const figure = ({ groups }: VariabilityView, id: string) =>
  groups.flatMap(({ figures }) => figures).find((one) => one.id === id);

it('prints what can be worked out by hand', () => {
  const view = variabilityView(of('2026-11-11', '2026-11-24'));
  expect(figure(view, 'sd')?.text).toBe('50');
  expect(figure(view, 'iqr')?.text).toBe('100');
  expect(figure(view, 'j')?.text).toBe('22.5');
  // Each time of day is as the day before, and no two means of days differ.
  expect(['modd', 'means', 'between'].map((id) => figure(view, id)?.text)).toEqual(['0', '0', '0']);
  // By turns 20 below 70 and 80 above it: the trapezoids are 10 high.
  expect(['above', 'below'].map((id) => figure(view, id)?.text)).toEqual(['0.0', '10.0']);
  // A step of 100 mg/dL in 5 minutes: 100.12 / 5 − 1.
  expect(figure(view, 'gvp')?.text).toBe('1902');
});

it('changes no number that has no unit, and has the index of both windows', () => {
  const [now, before] = [of('2026-11-11', '2026-11-24'), of('2026-10-28', '2026-11-10')];
  const mmol = { preferences: preferences({ unit: 'mmol/L' }) };
  const views = [now, of('2026-11-11', '2026-11-24', mmol)].map((one) =>
    variabilityView(one, before),
  );
  const pure = ['cv', 'j', 'lbgi', 'hbgi', 'adrr', 'gvp'];
  expect(pure.map((id) => figure(views[0]!, id)?.text)).toEqual(
    pure.map((id) => figure(views[1]!, id)?.text),
  );
  expect(figure(views[1]!, 'sd')?.text).toBe('2.8');
  expect(views[0]?.grid.twin.rows).toEqual([
    ['Wed 11 Nov – Tue 24 Nov', '100', 'E', '50.0 %', '0.0 %'],
    ['Wed 28 Oct – Tue 10 Nov', '100', 'E', '50.0 %', '0.0 %'],
  ]);
});

it('says what the index needs where a window is too short for it', () => {
  const { grid } = variabilityView(of('2026-11-20', '2026-11-24'));
  expect(grid.points).toEqual([]);
  expect(grid.missing[0]).toContain('needs 14 days');
  expect(variabilityView(of('2026-12-01', '2026-12-14')).isEmpty).toBe(true);
});

it('knows of no number where there is nothing', () => {
  const empty = variabilityView(period('2026-11-11', '2026-11-24', [], { traces: [] }));
  const texts = empty.groups.flatMap(({ figures }) => figures.map(({ text }) => text));
  expect(new Set(texts)).toEqual(new Set(['—']));
});
