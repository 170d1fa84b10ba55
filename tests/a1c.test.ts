import { expect, it } from 'vitest';
import type { DeviceEvent, LabA1c } from '#domain/event.ts';
import { instant, localDate, wallTimeText } from '#domain/time.ts';
import { entryId } from '#domain/typed-entry.ts';
import { drawA1c } from '#charts/a1c/picture.ts';
import { a1cView } from '#reports/a1c/a1c-view.ts';
import { bothDifferences, bothUnits } from '#reports/a1c/text.ts';
import { gmiUpTo } from '#reports/metrics/a1c.ts';
import { deviceTrace } from '#reports/metrics/reading.ts';
import { sensorGmi } from '#reports/metrics/sensor.ts';
import { addDays } from '#reports/period/dates.ts';
import { localDay } from '#time/day.ts';
import { BERLIN, device, event, preferences, READ } from './reports/day-events.ts';
import { period } from './reports/period.ts';

const KEY = device().key;
const [FROM, TO] = ['2026-06-01', '2026-11-30'];

/** A sensor reading each quarter of an hour from one date to before another. */
function worn(from: string, to: string, value: number): DeviceEvent[] {
  const start = localDay(localDate(from), BERLIN).start;
  const n = (localDay(localDate(to), BERLIN).start - start) / 900_000;
  return Array.from({ length: n }, (_, i) =>
    event(
      `${from}T00:00`,
      { kind: 'sensor-glucose', value, unit: 'mg/dL' },
      {
        at: instant(start + i * 900_000),
      },
    ),
  );
}

const lab = (date: string, value: number, unit: LabA1c['unit'] = '%'): DeviceEvent => ({
  ...event(`${date}T08:00`, { kind: 'lab-a1c', value, unit }, { device: 'typed::' }),
  id: entryId(wallTimeText(`${date}T08:00:00`), `${date} ${value}`),
  home: localDate(date),
});

const of = (sensor: readonly DeviceEvent[], labs: readonly DeviceEvent[], more = {}) =>
  period(FROM, TO, labs, {
    devices: [device()],
    traces: [
      deviceTrace(
        KEY,
        sensor.filter((one) => one.kind === 'sensor-glucose'),
      ),
    ],
    ...more,
  });

/** GMI of 154 mg/dL: 3.31 + 0.02392 · 154 = 6.99368 %, which is (6.99368 − 2.152) / 0.09148 = 52.9. */
const steady = worn('2026-03-01', '2026-12-01', 154);

it('sets each lab value beside the GMI of the 90 days up to it, in both units', () => {
  const { rows } = a1cView(of(steady, [lab('2026-09-10', 7.4), lab('2026-11-20', 58, 'mmol/mol')]));
  expect(rows).toMatchObject([
    // 0.09148 · 58 + 2.152 = 7.45784; less 6.99368 is 0.46416, in mmol/mol 5.07.
    { lab: '7.5 % · 58 mmol/mol', gmi: '7.0 % · 53 mmol/mol', difference: '+0.5 % · +5 mmol/mol' },
    { lab: '7.4 % · 57 mmol/mol', difference: '+0.4 % · +4 mmol/mol', reason: '' },
  ]);
  expect(rows.every(({ entry }) => entry !== undefined)).toBe(true);
});

it('the GMI is of 90 local days, the one of the sample included, as any page has it of that window', () => {
  const changed = [
    ...worn('2026-03-01', '2026-08-23', 154),
    ...worn('2026-08-23', '2026-12-01', 240),
  ];
  const asked = of(changed, []);
  const date = localDate('2026-11-20');
  const window = asked.over(addDays(date, -89), date);
  expect(window.input.from).toBe('2026-08-23');
  expect(gmiUpTo(asked, date).gmi.value).toBe(sensorGmi(window).value);
  expect(gmiUpTo(asked, date).gmi.value).toBeCloseTo(3.31 + 0.02392 * 240, 9);
  expect(gmiUpTo(asked, addDays(date, -1)).gmi.value).toBeLessThan(3.31 + 0.02392 * 240 - 0.01);
});

it('says why there is no GMI, and counts no difference then', () => {
  const some = worn('2026-11-01', '2026-12-01', 154);
  const { rows, group, picture } = a1cView(
    of(some, [lab('2026-07-10', 7.4), lab('2026-11-20', 7)]),
  );
  expect(rows.map(({ gmi, difference }) => [gmi, difference])).toEqual([
    ['—', '—'],
    ['—', '—'],
  ]);
  expect(rows[0]?.reason).toMatch(/^Sensor readings on 20 of these 90 days, 22 %/);
  expect(rows[1]?.reason).toBe('No sensor readings in these 90 days.');
  expect(group.figures.map(({ text }) => text)).toEqual(['2', '0', '—']);
  expect(picture.stops.filter(({ gmi }) => gmi !== null)).toEqual([]);
});

it('a median difference needs three pairs, and is the middle one', () => {
  const labs = [lab('2026-07-01', 7.4), lab('2026-09-01', 6.9), lab('2026-11-01', 7.3)];
  const two = a1cView(of(steady, labs.slice(1)));
  expect(two.group.figures.at(-1)).toMatchObject({ text: '—' });
  expect(two.group.figures.at(-1)?.how.rule).toContain('It needs 3 pairs; there are 2.');
  expect(two.picture.shift).toBeNull();
  const three = a1cView(of(steady, labs));
  expect(three.picture.shift).toBeCloseTo(7.3 - 6.99368, 9);
  expect(three.group.figures.map(({ text }) => text)).toEqual(['3', '3', '+0.3 % · +3 mmol/mol']);
});

it('weekdays and hours that were chosen elsewhere change nothing', () => {
  const labs = [lab('2026-11-20', 7.4)];
  const filter = { weekdays: [1], hours: [0, 6] as const };
  expect(a1cView(of(steady, labs, { filter })).rows).toEqual(a1cView(of(steady, labs)).rows);
});

it('says the same in mmol/L', () => {
  const labs = [lab('2026-11-20', 7.4)];
  const mmol = of(steady, labs, { preferences: preferences({ unit: 'mmol/L' }) });
  expect(a1cView(mmol)).toEqual(a1cView(of(steady, labs)));
});

it('writes differences with their sign, and none where they round to nothing', () => {
  expect(bothDifferences(-0.34)).toBe('−0.3 % · −4 mmol/mol');
  expect(bothDifferences(-0.04)).toBe('0.0 % · 0 mmol/mol');
  expect(bothDifferences(null)).toBe('—');
  expect(bothUnits(null)).toBe('—');
});

it('draws lab values where they belong, and breaks the line where no GMI is known', () => {
  const gap = [...worn('2026-03-01', '2026-07-01', 154), ...worn('2026-10-01', '2026-12-01', 154)];
  const view = a1cView(of(gap, [lab('2026-06-15', 7), lab('2026-11-30', 9)]));
  const { frame, labs, line, stops, levels } = drawA1c(view.picture, 'wide');
  expect(labs[1]?.x).toBeCloseTo(frame.plot.x + frame.plot.width, 1);
  expect(labs[1]!.y).toBeLessThan(labs[0]!.y);
  expect(line.match(/M/g)?.length).toBe(1);
  expect(stops).toHaveLength(view.picture.stops.length);
  expect(levels.find(({ label }) => label === '7')?.ifcc).toBe('53');
  expect(view.twin.rows).toHaveLength(view.picture.stops.length);
});

it('a window read before its end is not taken for days without a sensor', () => {
  const until = instant(Date.parse('2026-11-10T12:00:00Z'));
  const early = worn('2026-03-01', '2026-11-10', 154);
  const asked = of(early, [lab('2026-11-25', 7.4)], { devices: [device({ lastRead: until })] });
  expect(READ).toBeGreaterThan(until);
  expect(a1cView(asked).rows[0]?.reason).toBe('');
});
