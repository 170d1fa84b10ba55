import { expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { localDate } from '#domain/time.ts';
import { localDateOf } from '#time/zone.ts';
import { isShared, wornAmong } from '#workers/share-choice.ts';
import { BERLIN, bg, event } from './reports/day-events.ts';
import { period } from './reports/period.ts';
import {
  after,
  at,
  before,
  DAY,
  pump,
  pumpDay,
  rate,
  resume,
  square,
  suspend,
  temp,
} from './reports/pump-events.ts';

// What a pump began long before the first midnight and what runs into the dates from there.

const day = localDate(DAY);
const choice = { from: day, to: day, zone: BERLIN, withNotes: false };
function sharedOf(events: readonly DeviceEvent[]): readonly DeviceEvent[] {
  const isOf = isShared(choice, wornAmong(events));
  return events.filter((one) => isOf({ event: one, local: localDateOf(one.at, BERLIN) }));
}

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
  expect(delivered(more.filter((one) => localDateOf(one.at, BERLIN) === day))).not.toEqual(mine);
});

it.each<[string, DeviceEvent]>([
  ['a glucose sent by a meter', pump(after('20:00'), bg(100, { entry: 'linked' }))],
  ['a calibration', pump(after('20:00'), { kind: 'calibration', value: 100, unit: 'mg/dL' })],
  ['carbs', pump(after('20:00'), { kind: 'carbs', grams: 20 })],
  ['a battery', pump(after('20:00'), { kind: 'battery', state: 'low' })],
  ['a reservoir', pump(after('20:00'), { kind: 'reservoir', units: 20 })],
  ['a notice', pump(after('20:00'), { kind: 'notice', origin: 'pump', name: 'x' })],
])('%s of the day after says that the pump’s log is known up to there', (_, last) => {
  const delivered = (of: readonly DeviceEvent[]) => period(DAY, DAY, of).deliveries();
  const mine = delivered([...rates, last]);
  expect(delivered(sharedOf([...rates, last]))).toEqual(mine);
  expect(delivered(rates)).not.toEqual(mine);
});

it('a sensor that was lost the day before is lost on this one', () => {
  const lost = pump(before('18:00'), { kind: 'notice', origin: 'sensor', name: 'sensor: lost' });
  const events = [...rates, lost, pump(at('18:00'), rate(1))];
  const statesOf = (of: readonly DeviceEvent[]) => pumpDay(of).glucose.states;
  expect(statesOf(sharedOf(events))).toEqual(statesOf(events));
  expect(statesOf(events)).toMatchObject([{ state: 'lost' }]);
});

it('nothing of a meter or of a note goes with it from so far', () => {
  const notes = pump(before('12:30'), { kind: 'note', text: 'x' });
  expect(sharedOf([...rates, event(before('12:10'), bg(100)), notes])).toEqual(rates);
});

it('nor what a wrong clock put months away from the other events of its record', () => {
  const far = ['2026-03-01T10:00', '2026-11-21T23:59', '2026-11-26T00:00'];
  expect(sharedOf([...rates, ...far.map((wall) => pump(wall, rate(1)))])).toEqual(rates);
});
