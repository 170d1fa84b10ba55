import { expect, it } from 'vitest';
import type { Fact } from '#domain/event.ts';
import type { WallTime } from '#domain/time.ts';
import { event, printed, summary } from './reports/day-events.ts';
import {
  after,
  alarm,
  at,
  before,
  DAY,
  given,
  moment,
  panelOf,
  pump,
  pumpDay,
  rate,
  sensorRun,
  wizard,
} from './reports/pump-events.ts';

const minutes = (n: number) =>
  `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;

it('47. 40 alarms in an hour are one bell with all of them in it', () => {
  const alarms = Array.from({ length: 40 }, (_, i) =>
    pump(at(minutes(600 + Math.floor(i * 1.5))), alarm(4, 'no delivery')),
  );
  const view = pumpDay(alarms);
  const { bells } = panelOf(view);
  expect(bells.map(({ items }) => items.length)).toEqual([40]);
  expect([bells[0]?.at, bells[0]?.until]).toEqual([moment(at('10:00')), moment(at('10:58'))]);
  expect(view.table.filter(({ name }) => name === 'No delivery')).toHaveLength(40);
  expect(printed(view, 'alarms-pump')).toBe('40');
});

it('47. Alarms more than 15 minutes apart have bells of their own; lanes are not mixed', () => {
  const view = pumpDay([
    pump(at('10:00'), alarm(4, 'no delivery')),
    pump(at('10:15'), alarm(5, 'battery depleted')),
    pump(at('10:31'), alarm(4, 'no delivery')),
    pump(at('10:05'), alarm(102, 'low glucose', 'sensor')),
    pump(at('10:06'), { kind: 'reservoir', state: 'low', units: 20 }),
    pump(at('10:07'), { kind: 'battery', state: 'low' }),
  ]);
  const counts = panelOf(view).bells.map(
    ({ isQuiet, items }) => `${isQuiet ? 'quiet ' : ''}${items.length}`,
  );
  expect(counts).toEqual(['2', 'quiet 2', '1']);
  expect(view.glucose.bells.map(({ items }) => items.map(({ name }) => name))).toEqual([
    ['Low glucose'],
  ]);
  expect(panelOf(view).bells[1]?.items.map(({ name, value }) => `${name}: ${value}`)).toEqual([
    'Low reservoir: 20 U left',
    'Low battery: low',
  ]);
});

it('9. A sensor alarm tells code, text and value, in the unit of the page', () => {
  const high: Fact = {
    kind: 'alarm',
    origin: 'sensor',
    code: 101,
    name: 'high glucose',
    value: 261,
    unit: 'mg/dL',
  };
  const [bell] = pumpDay([pump(at('10:00'), high)]).glucose.bells;
  expect(bell?.items[0]).toMatchObject({ name: 'High glucose', value: '261 mg/dL' });
  expect(bell?.items[0]?.detail.facts).toContainEqual({ label: 'Code', value: '101' });
});

it('49. An alarm that was never cleared says so', () => {
  const cleared = pump(at('11:00'), {
    ...alarm(4, 'no delivery'),
    cleared: at('11:04:09') as WallTime,
  });
  const view = pumpDay([pump(at('10:00'), alarm(4, 'no delivery')), cleared]);
  const items = panelOf(view).bells.flatMap((bell) => bell.items);
  expect(items.map(({ remark }) => remark)).toEqual(['', 'cleared 11:04']);
  expect(items.map(({ detail }) => detail.facts.find((f) => f.label === 'Cleared')?.value)).toEqual(
    ['—', `${DAY} 11:04:09`],
  );
});

it('50. An unknown alarm is a device alarm with its number', () => {
  const view = pumpDay([pump(at('10:00'), alarm(77, 'device alarm (77)'))]);
  expect(panelOf(view).bells[0]?.items[0]?.name).toBe('Device alarm (77)');
});

it('51. Exercise over midnight keeps its own end', () => {
  const view = summary(DAY, [event(at('23:40'), { kind: 'exercise', minutes: 60 })]);
  expect(view.intake.marks[0]?.until).toBe(moment(after('00:40')));
});

it('52. Exchanges of the calculator are shown with the ratio they were counted by', () => {
  const view = pumpDay([pump(at('12:00'), wizard({ exchanges: 3.5, ratio: 1.2 }))]);
  const [mark] = view.intake.marks;
  expect(mark).toMatchObject({ sort: 'exchanges', label: '3.5', value: '3.5 exchanges' });
  expect(mark?.detail.facts).toContainEqual({ label: 'Ratio as set', value: '1.2 U per exchange' });
  expect(printed(view, 'intake-exchanges')).toBe('3.5 1 entry');
});

it('52. The same grams from calculator and marker are one meal, and its card names both', () => {
  const view = pumpDay([
    pump(at('12:00'), wizard({ carbs: 45 })),
    pump(at('12:10'), { kind: 'carbs', grams: 45 }),
    pump(at('12:12'), { kind: 'carbs', grams: 20 }),
  ]);
  expect(view.intake.marks.map(({ label }) => label)).toEqual(['45', '20']);
  expect(printed(view, 'intake-carbs')).toBe('65 g 2 entries');
  const sources = view.intake.marks[0]?.detail.facts.filter(({ label }) => label === 'Source');
  expect(sources?.map(({ value }) => value)).toEqual([
    'bolus calculator, Paradigm Veo 754 …4321, 12:00',
    'noted, Paradigm Veo 754 …4321, 12:10',
  ]);
  const later = pumpDay([
    pump(at('12:00'), wizard({ carbs: 45 })),
    pump(at('12:16'), { kind: 'carbs', grams: 45 }),
  ]);
  expect(printed(later, 'intake-carbs')).toBe('90 g 2 entries');
});

it('52. Carbs of a calculation that was given up for another are not eaten', () => {
  const first = pump(at('12:00:00'), wizard({ carbs: 90 }), { order: 1 });
  const again = pump(at('12:00:06'), wizard({ carbs: 90 }), { order: 2 });
  const dose = pump(at('12:00:06'), { ...given(4), wizard: again.id }, { order: 3 });
  const view = pumpDay([first, again, dose]);
  expect(view.intake.marks.map(({ label }) => label)).toEqual(['90']);
  expect(printed(view, 'intake-carbs')).toBe('90 g 1 entry');
  expect(panelOf(view).boluses.map(({ name }) => name)).toEqual(['Bolus calculator', 'Bolus']);
  const pending = pump(at('13:00'), wizard({ carbs: 20 }), { order: 4 });
  expect(printed(pumpDay([first, again, dose, pending]), 'intake-carbs')).toBe('110 g 2 entries');
});

it('53. An entry that was deleted is gone, one that was edited counts once', () => {
  const entry = (grams: number) => event(at('12:00'), { kind: 'carbs', grams });
  expect(printed(summary(DAY, [entry(45)]), 'intake-carbs')).toBe('45 g 1 entry');
  expect(printed(summary(DAY, [entry(60)]), 'intake-carbs')).toBe('60 g 1 entry');
  expect(summary(DAY, []).intake.marks).toEqual([]);
});

it('54. Without events panel C folds, with carbs of the calculator it does not', () => {
  expect(pumpDay([]).intake.folded).toBe(true);
  expect(pumpDay([pump(at('12:00'), wizard({ carbs: 45 }))]).intake.folded).toBe(false);
});

it('marks a change of the battery once, and what is due at the pump', () => {
  const view = pumpDay([
    pump(at('10:00'), { kind: 'battery', state: 'removed' }),
    pump(at('10:01'), { kind: 'battery', state: 'inserted' }),
    pump(at('20:00'), { kind: 'battery', state: 'removed' }),
  ]);
  expect(panelOf(view).upkeep.map(({ value }) => value)).toEqual(['inserted', 'removed']);
});

it('counts the age of the set from a filling two days back, and does not guess an older one', () => {
  const fill: Fact = { kind: 'prime', type: 'cannula', units: 0.5 };
  expect(printed(pumpDay([pump(before('12:00'), fill)]), 'set-age')).toBe('36:00 h');
  expect(printed(pumpDay([]), 'set-age')).toBe('— more than 2 days');
  expect(printed(pumpDay([pump(at('06:00'), rate(1))]), 'set-age')).toBe('—');
});

it('counts no alarms only where some could have rung', () => {
  expect(printed(pumpDay([]), 'alarms-pump')).toBe('0');
  expect(printed(summary(DAY, sensorRun('06:00', 3)), 'alarms-sensor')).toBe('0');
  expect(printed(summary(DAY, []), 'alarms-pump')).toBeUndefined();
});
