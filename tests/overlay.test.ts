import { afterEach, expect, it } from 'vitest';
import { speak, translate } from '#domain/language.ts';
import { drawOverlay } from '#charts/overlay/picture.ts';
import { everything } from '#reports/period/chosen-days.ts';
import { overlayView } from '#reports/overlay/overlay-view.ts';
import type { OverlayView } from '#reports/overlay/view.ts';
import { de } from '#reports/overlay/words-de.ts';
import { en } from '#reports/overlay/words-en.ts';
import { bg, event, preferences } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import { flat, sensorDays, type Stretch } from './reports/sensor-stretches.ts';

afterEach(() => speak('en'));

type Changed = Parameters<typeof period>[3];
const overlay = (from: string, to: string, stretches: readonly Stretch[], changed: Changed = {}) =>
  overlayView(period(from, to, [], { traces: [sensorDays(stretches)], ...changed }));
const minutesOf = ({ days }: OverlayView, day = 0) => days[day]?.lines.map(({ minute }) => minute);

it('has a row for each day and one for all of them, by the same rules', () => {
  const view = overlay('2026-03-02', '2026-03-04', [
    { from: '2026-03-02T08:00', values: [100, 200, 240, 60] },
    { from: '2026-03-04T08:00', values: [150, 150] },
  ]);
  expect(view.days.map(({ date }) => date)).toEqual(['2026-03-02', '2026-03-04']);
  // Above 180 by trapezoids: (0 + 20) / 2, (20 + 60) / 2, (60 + 0) / 2 over three steps: 80 / 3.
  expect(view.days[0]?.cells).toEqual({
    mean: '150',
    highest: '240',
    lowest: '60',
    area: '26.7',
    range: '25',
    readings: '4',
  });
  // Of six readings three are in range; four steps hang together: 80 / 4.
  expect(view.all).toEqual({
    mean: '150',
    highest: '240',
    lowest: '60',
    area: '20.0',
    range: '50',
    readings: '6',
  });
});

it('says the same share in either unit', () => {
  const stretches = [{ from: '2026-03-02T08:00', values: [181, 180, 180, 70] }];
  const mmol = overlay('2026-03-02', '2026-03-02', stretches, {
    preferences: preferences({ unit: 'mmol/L' }),
  });
  expect(mmol.all.range).toBe(overlay('2026-03-02', '2026-03-02', stretches).all.range);
  expect([mmol.all.mean, mmol.all.highest]).toEqual(['8.5', '10.0']);
});

it('prints LO and HI, not the limits of the sensor', () => {
  const view = overlay('2026-03-02', '2026-03-02', [
    { from: '2026-03-02T08:00', values: [39, 100, 401] },
  ]);
  expect([view.all.lowest, view.all.highest]).toEqual(['LO', 'HI']);
  const highest = view.figures.figures.find(({ id }) => id === 'highest');
  expect([highest?.text, highest?.unit, highest?.remark]).toEqual(['HI', '', 'Mon 2 Mar, 08:10']);
});

it('breaks a line where readings are missing, and keeps a reading alone', () => {
  const view = overlay('2026-03-02', '2026-03-02', [
    { from: '2026-03-02T08:00', values: flat(100, 4) },
    { from: '2026-03-02T08:31', values: [120] },
    { from: '2026-03-02T08:48', values: [130] },
  ]);
  expect(minutesOf(view)).toEqual([[480, 485, 490, 495, 511], [528]]);
  const picture = drawOverlay(view, 'wide');
  expect(picture.days[0]?.dots).toHaveLength(1);
});

it('draws the repeated hour of a day of 25 hours twice, and says so', () => {
  const view = overlay('2026-10-25', '2026-10-25', [
    { from: '2026-10-25T01:50', values: flat(100, 28) },
  ]);
  const [first, second] = minutesOf(view) ?? [];
  expect([first?.[0], first?.at(-1)]).toEqual([110, 175]);
  expect([second?.[0], second?.at(-1)]).toEqual([120, 185]);
  expect(view.all.readings).toBe('28');
  expect(view.notes).toContain('Sun 25 Oct has 25 hours: the repeated hour is drawn twice.');
});

it('runs over the skipped hour of a day of 23 hours in one line', () => {
  const view = overlay('2026-03-29', '2026-03-29', [
    { from: '2026-03-29T01:50', values: flat(100, 4) },
  ]);
  expect(minutesOf(view)).toEqual([[110, 115, 180, 185]]);
  expect(view.notes[0]).toBe('Sun 29 Mar has 23 hours: the line runs over the skipped hour.');
});

it('takes the mean of a quarter of an hour only where two days have readings', () => {
  const view = overlay('2026-03-02', '2026-03-03', [
    { from: '2026-03-02T08:00', values: [100, 100, 100, 300] },
    { from: '2026-03-03T08:00', values: [140, 140, 140] },
  ]);
  expect(view.mean).toEqual([{ minute: [487.5], value: [120] }]);
  expect(view.moments[32]?.text).toBe('08:00 · Mean 120 mg/dL · Mon 2 100 · Tue 3 140');
  expect(view.moments[0]?.text).toBe('00:00 · No readings');
});

it('shows the last 14 of more days, and a weekday always by the same line', () => {
  const dates = Array.from({ length: 16 }, (_, i) => String(i + 1).padStart(2, '0'));
  const stretches = dates.map((day) => ({ from: `2026-03-${day}T08:00`, values: [100, 120] }));
  const view = overlay('2026-03-01', '2026-03-16', stretches);
  expect(view.days).toHaveLength(14);
  expect(view.days[0]?.date).toBe('2026-03-03');
  expect(view.all.readings).toBe('28');
  expect(view.notes[0]).toBe('The last 14 of 16 days.');
  expect(view.days[0]?.style).toBe(view.days[7]?.style);
  expect(view.days.map(({ isEarlier }) => isEarlier).indexOf(false)).toBe(7);
});

it('keeps to the chosen weekdays and hours', () => {
  const stretches = [
    { from: '2026-03-02T07:50', values: flat(100, 4) },
    { from: '2026-03-03T08:00', values: flat(200, 2) },
  ];
  const filter = { ...everything, weekdays: [1], hours: [8, 9] as const };
  const view = overlay('2026-03-02', '2026-03-03', stretches, { filter });
  expect(view.days.map(({ date }) => date)).toEqual(['2026-03-02']);
  expect(minutesOf(view)).toEqual([[480, 485]]);
  expect(view.all.mean).toBe('100');
});

it('has no day without a sensor, and says why where a meter measured', () => {
  const view = overlayView(
    period('2026-03-02', '2026-03-02', [event('2026-03-02T08:00', bg(120))]),
  );
  expect(view.days).toEqual([]);
  expect(view.missing).toBe('No sensor readings in these days: there is no line to draw.');
  expect(overlay('2026-03-02', '2026-03-02', []).missing).toBe('');
  expect(view.all).toEqual({
    mean: '—',
    highest: '—',
    lowest: '—',
    area: '—',
    range: '—',
    readings: '0',
  });
});

it('speaks German', () => {
  translate(en, 'de', de);
  speak('de');
  const stretches = [{ from: '2026-03-02T08:00', values: [100, 120] }];
  const view = overlay('2026-03-02', '2026-03-02', stretches);
  expect(view.title).toBe('Glukose von 1 Tag übereinander, nach der Tageszeit');
  expect(view.days[0]?.cells.area).toBe('0,0');
});

it('names each line at its end, no name over another', () => {
  const dates = ['02', '03', '04', '05', '06', '07', '08'];
  const view = overlay(
    '2026-03-02',
    '2026-03-08',
    dates.map((day) => ({ from: `2026-03-${day}T22:00`, values: flat(120, 24) })),
  );
  const labels = drawOverlay(view, 'wide').days.flatMap(({ label }) => label ?? []);
  expect(labels.map(({ text }) => text)).toContain('Mon 2');
  const places = labels.map(({ y }) => y).toSorted((a, b) => a - b);
  expect(places).toHaveLength(7);
  expect(Math.min(...places.slice(1).map((y, i) => y - places[i]!))).toBeGreaterThanOrEqual(12);
});
