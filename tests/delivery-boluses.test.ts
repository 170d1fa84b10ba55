import { expect, it } from 'vitest';
import type { Bolus, Fact } from '#domain/event.ts';
import { pumpsIn } from '#reports/delivery/pumps.ts';
import { totalsOf } from '#reports/delivery/totals.ts';
import {
  alarm,
  at,
  basal,
  derive,
  moment,
  resume,
  suspend,
  tempOf,
} from './reports/delivery-log.ts';

const normal = (delivered: number, programmed = delivered): Bolus => ({
  kind: 'bolus',
  shape: 'normal',
  programmed,
  delivered,
});
const square = (extendedDelivered: number, extendedProgrammed: number, minutes: number): Bolus => ({
  kind: 'bolus',
  shape: 'square',
  extendedProgrammed,
  extendedDelivered,
  minutes,
});
const START = at('03 00:00', basal(0));
const END = at('05 12:00');
const day = (...events: readonly ReturnType<typeof at>[]) => derive([START, ...events, END]);
const given = (delivery: ReturnType<typeof derive>, from: string, to: string) =>
  totalsOf(delivery, moment(from), moment(to)).bolus;

it('a normal bolus is given at once', () => {
  const { boluses } = day(at('04 08:00', normal(3.5)));
  expect(boluses).toMatchObject([
    { now: { given: 3.5, programmed: 3.5 }, spread: null, isCut: false },
  ]);
});

it('a bolus cut at 0.05 of 8 U counts for what was given', () => {
  const cut = day(at('04 08:00', normal(0.05, 8)));
  expect(cut.boluses).toMatchObject([{ now: { given: 0.05, programmed: 8 }, isCut: true }]);
  expect(given(cut, '04 00:00', '05 00:00')).toBe(0.05);
});

it('a bolus of 0 U is one, and none is 0 U of a pump that was worn', () => {
  expect(day(at('04 08:00', normal(0))).boluses).toMatchObject([{ now: { given: 0 } }]);
  expect(given(day(), '04 00:00', '05 00:00')).toBe(0);
  expect(given(derive([]), '04 00:00', '05 00:00')).toBeNull();
});

it('a square bolus is given evenly, also over midnight', () => {
  const both = derive([START, at('03 23:00', square(2, 2, 120)), END], ['03 00:00', '05 00:00']);
  expect(given(both, '03 00:00', '04 00:00')).toBe(1);
  expect(given(both, '04 00:00', '04 00:30')).toBe(0.5);
  expect(given(both, '04 01:00', '05 00:00')).toBe(0);
  expect(day(at('03 23:00', square(2, 2, 120))).boluses).toHaveLength(1);
});

it('a dual bolus has both parts, and only the spread one can be cut', () => {
  const dual: Bolus = { ...square(1, 3, 180), ...normal(2), shape: 'dual' };
  const cut = day(at('04 08:00', dual));
  expect(cut.boluses).toMatchObject([
    {
      now: { given: 2, programmed: 2 },
      spread: { given: 1, programmed: 3, to: moment('04 09:00'), planned: moment('04 11:00') },
      isCut: true,
    },
  ]);
  expect(given(cut, '04 08:00', '04 08:30')).toBe(2.5);
});

it('a suspend cancels what is spread out', () => {
  const cut = day(
    at('04 08:00', square(0.9, 3, 180)),
    at('04 09:00', suspend()),
    at('04 09:10', resume()),
  );
  expect(cut.boluses).toMatchObject([{ spread: { to: moment('04 09:00') }, isCut: true }]);
  expect(given(cut, '04 08:30', '04 09:00')).toBeCloseTo(0.45, 6);
  expect(given(cut, '04 09:00', '04 12:00')).toBe(0);
});

it('a person who cancels it leaves what had been given by then', () => {
  const cut = day(
    at('04 08:00', square(1, 3, 180)),
    at('04 12:00', suspend()),
    at('04 12:10', resume()),
  );
  expect(cut.boluses).toMatchObject([{ spread: { to: moment('04 09:00') }, isCut: true }]);
});

it('an alarm that stops the pump cancels it too', () => {
  const cut = day(at('04 08:00', square(0.9, 3, 180)), at('04 09:00', alarm(4)));
  expect(cut.boluses).toMatchObject([{ spread: { to: moment('04 09:00') } }]);
});

it('a suspend behind its end changes nothing', () => {
  const whole = day(
    at('04 08:00', square(3, 3, 60)),
    at('04 09:00', suspend()),
    at('04 09:10', resume()),
  );
  expect(whole.boluses).toMatchObject([{ spread: { to: moment('04 09:00') }, isCut: false }]);
});

it('two at a time add up', () => {
  const two = day(at('04 08:00', square(2, 2, 120)), at('04 09:00', square(1, 1, 60)));
  expect(given(two, '04 09:00', '04 10:00')).toBe(2);
});

it('one that still runs at the read-out is not cut', () => {
  const running = derive([START, at('04 08:00', square(1, 3, 180)), at('04 09:01')]);
  expect(running.boluses).toMatchObject([{ spread: { given: 1 }, isCut: false }]);
  const cancelled = derive([START, at('04 08:00', square(1, 3, 180)), at('04 10:00')]);
  expect(cancelled.boluses).toMatchObject([{ isCut: true }]);
});

it('the calculation that proposed it comes with it', () => {
  const wizard = at('04 07:59:40', {
    kind: 'bolus-wizard',
    unit: 'mg/dL',
    ratio: 10,
    sensitivity: 40,
    targetLow: 90,
    targetHigh: 110,
    activeInsulin: 0,
    food: 3,
    correction: 0,
    estimate: 3,
  });
  const { boluses } = day(wizard, at('04 08:00', { ...normal(3), wizard: wizard.id }));
  expect(boluses[0]?.wizard).toBe(wizard);
});

it('of two pumps of one day each tells for itself', () => {
  const other = { ...at('04 08:00', normal(5)), device: 'paradigm:722:2' };
  const meter: Fact = { kind: 'meter-glucose', value: 100, unit: 'mg/dL', entry: 'meter' };
  const events = [START, other, { ...at('04 08:30', meter), device: 'contour:7410:3' }, END];
  expect(pumpsIn(events)).toEqual([START.device, 'paradigm:722:2']);
  expect(derive(events).boluses).toEqual([]);
  expect(pumpsIn([at('04 08:00', tempOf(1, 30))])).toHaveLength(1);
});
