import { expect, it } from 'vitest';
import { toldText } from '#app/packet/changes-told.ts';
import { instant, zone } from '#domain/time.ts';

const at = (date: string) => instant(Date.parse(`${date}T12:00:00Z`));
const clock = { hours: '24', zone: zone('UTC') } as const;
const days = { from: at('2015-05-01'), to: at('2015-05-15') };
const told = (known: string | undefined, n: number) =>
  toldText(days, known === undefined ? undefined : at(known), clock, n);

it('says that nothing changed of days that are known whole, and nothing above changes', () => {
  expect(told('2015-04-01', 0)).toBe('No change of a setting is known of these days.');
  expect(told('2015-05-01', 0)).toBe('No change of a setting is known of these days.');
  expect(told('2015-04-01', 2)).toBe('');
});

it('says of days that were partly before the first read-out from when it knows', () => {
  expect(told('2015-05-10', 0)).toMatch(/known from 10 May 2015, 12:00 on: from then on no change/);
  expect(told('2015-05-10', 1)).toMatch(/known from 10 May 2015, 12:00 on, and not before/);
});

it('does not say that nothing changed of days of which nothing is known', () => {
  expect(told('2015-05-15', 0)).toMatch(/known from 15 May 2015, 12:00 on, and nothing of these/);
  expect(told('2015-06-01', 0)).not.toMatch(/no change/i);
});
