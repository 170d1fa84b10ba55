import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { minuteOf, minuteText } from '#reports/period/time-text.ts';

const hours = fc.constantFrom('12' as const, '24' as const);
const minutes = fc.integer({ min: 0, max: 1439 });

it('reads back every time that it writes, on either clock', () => {
  fc.assert(
    fc.property(minutes, hours, (minute, clock) => {
      expect(minuteOf(minuteText(minute, clock), clock)).toBe(minute);
    }),
  );
});

it('reads it whatever the person leaves out or writes otherwise', () => {
  const ways: readonly ((text: string) => string)[] = [
    (text) => ` ${text.toLowerCase()} `,
    (text) => text.replace(' ', ''),
    (text) => text.replace(' ', '\u202F'),
    (text) => text.replace(':', '.'),
    (text) => text.replace(':', ''),
    (text) => text.replace('AM', 'a.m.').replace('PM', 'p.m.'),
    (text) => text.replace(/^0/, ''),
  ];
  fc.assert(
    fc.property(minutes, hours, fc.constantFrom(...ways), (minute, clock, write) => {
      expect(minuteOf(write(minuteText(minute, clock)), clock)).toBe(minute);
    }),
  );
});

it('reads no text in two ways: what both clocks take, they take alike', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[012]?\d[:. ]?[0-6]?\d ?([ap]m)?$/), (text) => {
      const [twelve, twentyFour] = [minuteOf(text, '12'), minuteOf(text, '24')];
      if (twelve !== undefined) expect(twelve).toBe(twentyFour);
    }),
  );
});

it.each([
  ['2 pm', 840],
  ['12 am', 0],
  ['12:30 AM', 30],
  ['12:30 PM', 750],
  ['14 Uhr', 840],
  ['14:05 Uhr', 845],
  ['14h05', 845],
])('%j is minute %i on either clock', (text, minute) => {
  expect([minuteOf(text, '12'), minuteOf(text, '24')]).toEqual([minute, minute]);
});

it('asks on a clock of twelve hours which half of the day is meant', () => {
  for (const text of ['2:05', '02:05', '205', '12:30']) {
    expect(minuteOf(text, '12')).toBeUndefined();
    expect(minuteOf(text, '24')).toBeDefined();
  }
});

it.each([
  '',
  '7',
  '14',
  '24:00',
  '14:60',
  '25:00',
  '0:05 PM',
  '14:05 PM',
  '2:5',
  'noon',
  '?',
  '-1:00',
])('%j is no time on either clock', (text) => {
  expect([minuteOf(text, '12'), minuteOf(text, '24')]).toEqual([undefined, undefined]);
});
