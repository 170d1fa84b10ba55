import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { localDate } from '#domain/time.ts';
import { localDateOf } from '#time/zone.ts';
import { isShared } from '#workers/share-choice.ts';
import { BERLIN } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import {
  at,
  before,
  DAY,
  pump,
  rate,
  resume,
  square,
  suspend,
  temp,
} from './reports/pump-events.ts';

// What a pump began long before the first midnight and what runs into the dates from there.

const day = localDate(DAY);
const choice = { from: day, to: day, zone: BERLIN, withNotes: false };
const sharedOf = (events: readonly DeviceEvent[]): readonly DeviceEvent[] =>
  events.filter((event) => isShared(choice)({ event, local: localDateOf(event.at, BERLIN) }));

const rates = [pump('2026-11-22T12:00', rate(0.8)), pump(before('12:00'), rate(1.2))];

it.each([
  ['a rate', [pump(at('18:00'), rate(0.5))]],
  [
    'a temporary rate',
    [pump(before('12:30'), temp({ percent: 150, minutes: 1440 })), pump(at('20:00'), rate(1))],
  ],
  ['a stop', [pump(before('13:00'), suspend()), pump(at('09:00'), resume())]],
  ['a square bolus', [pump(before('17:00'), square(4, 480)), pump(at('20:00'), rate(1))]],
])('%s of the afternoon before is delivered as its owner’s app has it', (_, more) => {
  const events = [...rates, ...more];
  const delivered = (of: readonly DeviceEvent[]) => period(DAY, DAY, of).deliveries();
  const mine = delivered(events);
  expect(delivered(sharedOf(events))).toEqual(mine);
  expect(mine[0]?.basal.length).toBeGreaterThan(0);
  expect(delivered(more.filter((event) => localDateOf(event.at, BERLIN) === day))).not.toEqual(
    mine,
  );
});
