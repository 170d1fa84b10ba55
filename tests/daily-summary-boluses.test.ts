import { expect, it } from 'vitest';
import { printed } from './reports/day-events.ts';
import {
  after,
  at,
  bolus,
  DAY,
  given,
  moment,
  panelOf,
  pump,
  pumpDay,
  rate,
  resume,
  schedule,
  square,
  suspend,
  wizard,
} from './reports/pump-events.ts';

it('39. A square bolus over midnight stands on both days and counts by its part', () => {
  const events = [...schedule, pump(at('23:00'), square(4, 120))];
  const first = pumpDay(events);
  const next = pumpDay([...events, pump(after('12:00'), rate(1))], {}, '2026-11-25');
  expect([printed(first, 'delivery-bolus'), printed(next, 'delivery-bolus')]).toEqual([
    '2 U 8 %',
    '2 U 8 %',
  ]);
  expect(panelOf(next).boluses.map(({ label, remark }) => [label, remark])).toEqual([
    ['S 4', 'since 23:00 before this day'],
  ]);
  expect([printed(first, 'bolus-n'), printed(next, 'bolus-n')]).toEqual(['1', '0']);
});

it('39. A suspend cancels a square bolus: it ends there, and what was missed is said', () => {
  const view = pumpDay([
    ...schedule,
    pump(at('12:00'), square(4, 120, 2)),
    pump(at('13:00'), suspend()),
    pump(at('13:30'), resume()),
  ]);
  const [mark] = panelOf(view).boluses;
  expect(mark?.spread).toMatchObject({
    from: moment(at('12:00')),
    until: moment(at('13:00')),
    planned: moment(at('14:00')),
    units: 2,
    missed: 2,
  });
  expect(mark?.label).toBe('S 2 !');
  expect(mark?.remark).toBe('cut off at 2 of 4 U');
  expect(view.legend.map(({ symbol }) => symbol)).toContain('bolus-missed');
});

it('39. Two square boluses may overlap', () => {
  const view = pumpDay([pump(at('12:00'), square(4, 120)), pump(at('13:00'), square(2, 60))]);
  expect(panelOf(view).boluses.map(({ label }) => label)).toEqual(['S 4', 'S 2']);
  expect(printed(view, 'delivery-bolus')).toBe('6 U 20 %');
});

it('39. A dual bolus whose square part was cancelled, and a bolus cancelled at 0.05 of 8 U', () => {
  const dual = bolus({
    shape: 'dual',
    programmed: 3,
    delivered: 3,
    extendedProgrammed: 2,
    extendedDelivered: 0.5,
    minutes: 60,
  });
  const view = pumpDay([
    pump(at('12:00'), dual),
    pump(at('18:00'), bolus({ programmed: 8, delivered: 0.05 })),
  ]);
  const [first, second] = panelOf(view).boluses;
  expect(first).toMatchObject({ shape: 'dual', units: 3, missed: 0, label: 'D 3+0.5 !' });
  expect(first?.spread).toMatchObject({ units: 0.5, missed: 1.5 });
  expect(second).toMatchObject({ units: 0.05, missed: 7.95, label: '0.05 !', spread: null });
  expect(second?.remark).toBe('cut off at 0.05 of 8 U');
  expect(printed(view, 'delivery-bolus')).toBe('3.55 U 13 %');
});

it('40. The calculation before a bolus is on its card; another dose than proposed is marked', () => {
  const calculated = pump(at('12:00:00'), wizard({ carbs: 40, glucose: 150, activeInsulin: 0.5 }));
  const more = pump(at('12:00:28'), { ...given(5), wizard: calculated.id });
  const view = pumpDay([calculated, more]);
  const [mark, ...others] = panelOf(view).boluses;
  expect(others).toEqual([]);
  expect(mark).toMatchObject({ suggested: 4, units: 5, clock: '12:00' });
  expect(mark?.remark).toBe('more than the 4 U proposed, active insulin 0.5 U');
  expect(mark?.detail.facts.map(({ label, value }) => `${label} ${value}`)).toEqual(
    expect.arrayContaining([
      'Programmed 5 U',
      'Proposed 4 U',
      'Carbohydrate 40 g',
      'Glucose entered 150 mg/dL',
      'Carb ratio 10 g/U',
      'Active insulin 0.5 U',
    ]),
  );
  expect(mark?.detail.sources).toHaveLength(2);
  expect(['bolus-n', 'bolus-calculator', 'bolus-override'].map((id) => printed(view, id))).toEqual([
    '1',
    '1 of 1',
    '1 of 1',
  ]);
});

it('40. A bolus written when it ended stands where it began', () => {
  const view = pumpDay([
    pump(at('13:05'), { kind: 'reservoir', state: 'low', units: 20 }, { order: 1 }),
    pump(at('12:00'), square(4, 120), { order: 2 }),
  ]);
  const [mark] = panelOf(view).boluses;
  expect([mark?.at, mark?.spread?.from]).toEqual([moment(at('12:00')), moment(at('12:00'))]);
});

it('41. A bolus of 0 U with carbs: the carbs are drawn, no bolus is counted', () => {
  const calculated = pump(at('12:00'), wizard({ carbs: 12, food: 0, estimate: 0 }));
  const zero = bolus({ programmed: 0, delivered: 0 });
  const view = pumpDay([calculated, pump(at('12:00'), { ...zero, wizard: calculated.id })]);
  expect(panelOf(view).boluses.map(({ label, units }) => [label, units])).toEqual([['0', 0]]);
  expect(view.intake.marks.map(({ label }) => label)).toEqual(['12']);
  expect(printed(view, 'bolus-n')).toBe('0');
});

it('41. A calculation that no bolus followed stands as what was proposed', () => {
  const view = pumpDay([pump(at('12:00'), wizard({ carbs: 40 }))]);
  expect(panelOf(view).boluses).toMatchObject([
    { name: 'Bolus calculator', suggested: 4, units: 0, label: '' },
  ]);
  expect(printed(view, 'delivery-bolus')).toBe('0 U 0 %');
});

it('42. Strokes of 0.025 U and of 0.1 U keep their digits on the card', () => {
  const view = pumpDay([
    pump(at('08:00'), rate(0.025)),
    pump(at('12:00'), given(0.025)),
    pump(at('13:00'), given(1.1)),
  ]);
  expect(panelOf(view).boluses.map(({ value }) => value)).toEqual(['0.025 U', '1.1 U']);
  expect(panelOf(view).boluses.map(({ label }) => label)).toEqual(['0.03', '1.1']);
  const half = pumpDay([pump(at('12:00'), given(1.075)), pump(at('13:00'), given(4.175))]);
  expect(panelOf(half).boluses.map(({ label }) => label)).toEqual(['1.08', '4.18']);
  expect(view.table.find(({ clock }) => clock === '09')?.value).toBe('0.025 U basal');
});

it('44. Units are those of the pump: nothing tells of another concentration', () => {
  const view = pumpDay([pump(at('12:00'), given(4))]);
  expect(panelOf(view).boluses[0]?.detail.facts).toContainEqual({
    label: 'Given at once',
    value: '4 U',
  });
  expect(view.statistics.find(({ id }) => id === 'delivery')?.figures[0]?.unit).toBe('U');
});

it('45. 288 doses that the pump gave by itself are gathered by half hours, none is labelled', () => {
  const doses = Array.from({ length: 288 }, (_, i) => {
    const wall = new Date(Date.parse(`${DAY}T00:00:00Z`) + i * 300_000).toISOString();
    return pump(wall.slice(0, 19), bolus({ programmed: 0.1, delivered: 0.1, automatic: true }));
  });
  const view = pumpDay([...schedule, ...doses]);
  const { automatic, boluses } = panelOf(view);
  expect(automatic).toHaveLength(48);
  expect(automatic[0]).toMatchObject({ units: 0.6, count: 6, from: view.span.start });
  expect(boluses).toEqual([]);
  expect(printed(view, 'bolus-n')).toBe('0');
  expect(printed(view, 'delivery-bolus')).toBe('28.8 U 55 %');
  expect(view.legend.map(({ symbol }) => symbol)).toContain('bolus-automatic');
});
