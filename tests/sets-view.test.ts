import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { setsView } from '#reports/sets/sets-view.ts';
import { bg, event } from './reports/day-events.ts';
import { prime, pump, rate } from './reports/episode-facts.ts';
import { conditions } from './reports/conditions.ts';
import { periodOf } from './reports/drawn.ts';
import { period } from './reports/period.ts';

/** A pump that is worn all month, its set changed on the 20th, 22nd and 26th. */
const steady = Array.from({ length: 14 }, (_, i) => pump(`2026-11-${17 + i}T00:00`, rate(1)));
const log: readonly DeviceEvent[] = [
  ...steady,
  pump('2026-11-20T07:55', { kind: 'rewind' }),
  pump('2026-11-20T07:58', prime('tubing')),
  pump('2026-11-20T08:00', prime('cannula')),
  pump('2026-11-22T08:00', prime('cannula')),
  pump('2026-11-24T10:00', { kind: 'battery', state: 'removed' }),
  pump('2026-11-24T10:01', { kind: 'battery', state: 'inserted' }),
  pump('2026-11-25T18:00', { kind: 'reservoir', units: 20, state: 'low' }),
  pump('2026-11-26T10:00', prime('cannula')),
];
const view = setsView(period('2026-11-19', '2026-11-30', log));
const days = view.months.flatMap(({ weeks }) => weeks.flat()).flatMap((day) => day ?? []);
const day = (date: string) => days.find((one) => one.date === `2026-11-${date}`);
const figure = (id: string, of = view) => of.group.figures.find((one) => one.id === id);

it('marks what was done to the pump on its day', () => {
  expect(day('20')?.marks.map(({ text }) => text)).toEqual([
    '07:55 Rewind',
    '07:58 Tubing filled',
    '08:00 Cannula filled',
  ]);
  expect(day('24')?.marks.map(({ sort }) => sort)).toEqual(['battery']);
  expect(view.legend.map(({ sort }) => sort)).toEqual([
    'cannula',
    'tubing',
    'rewind',
    'reservoir',
    'battery',
  ]);
});

it('says how long each set was worn, and which was long', () => {
  expect(view.sets.map(({ hours, isLate }) => [hours, isLate])).toEqual([
    ['98.0', true],
    ['48.0', false],
  ]);
  expect(day('26')?.lives).toEqual([{ hours: '98.0', isLate: true }]);
  expect(day('26')?.label).toBe(
    'Thursday 26 November 2026: 10:00 Cannula filled, Set changed after 98.0 h, more than 3 days: long',
  );
  expect(['set-mean', 'set-longest', 'set-late'].map((id) => figure(id)?.text)).toEqual([
    '73.0',
    '98.0',
    '1',
  ]);
});

it('counts the days since the last change, where it is known', () => {
  expect(['19', '20', '21', '22', '25'].map((date) => day(date)?.since)).toEqual([
    '',
    '',
    'day 1',
    '',
    'day 3',
  ]);
});

it('knows the age of the set up to the end of the window', () => {
  // 26th 10:00 to the end of the 30th.
  expect(figure('set-age')?.text).toBe('110.0');
  expect(figure('set-age')?.remark).toBe('at the end of these days');
});

it('begins its weeks on Monday or Sunday', () => {
  // 19 November 2026 is a Thursday.
  expect(view.weekdays[0]).toBe('Mon');
  expect(view.months[0]?.weeks[0]?.findIndex((one) => one !== null)).toBe(3);
  const sundays = setsView(period('2026-11-19', '2026-11-30', log), 7);
  expect(sundays.weekdays[0]).toBe('Sun');
  expect(sundays.months[0]?.weeks[0]?.findIndex((one) => one !== null)).toBe(4);
});

it('parts the window into months', () => {
  const two = setsView(period('2026-10-30', '2026-11-02', log));
  expect(two.months.map(({ title }) => title)).toEqual(['October 2026', 'November 2026']);
});

it('names no life where more than a day is missing from the log', () => {
  const torn = log.filter(({ at }) => at < steady[4]!.at || at > steady[8]!.at);
  const { sets } = setsView(period('2026-11-19', '2026-11-30', torn));
  expect(sets).toEqual([]);
});

it('is nothing without a pump', () => {
  const meter = setsView(period('2026-11-19', '2026-11-30', [event('2026-11-20T08:00', bg(100))]));
  expect(meter.hasPump).toBe(false);
  expect(figure('set-age', meter)?.text).toBe('—');
  expect(figure('cannulas', meter)?.text).toBe('—');
});

it('names the pump of each set where there are several', () => {
  const { sets, group } = setsView(periodOf(conditions['two sensors and two pumps at once']));
  expect(sets.slice(0, 2).map(({ pump: of }) => of)).toEqual(
    expect.arrayContaining(['Paradigm 522 …1111', 'Paradigm Veo 754 …4321']),
  );
  const ages = group.figures.filter(({ id }) => id.startsWith('set-age'));
  expect(ages.map(({ label }) => label).toSorted()).toEqual([
    'Age of the current set, Paradigm 522 …1111',
    'Age of the current set, Paradigm Veo 754 …4321',
  ]);
  expect(view.sets.map(({ pump: of }) => of)).toEqual(['', '']);
});
