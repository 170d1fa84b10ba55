import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { type Instant, instant, wallTimeOf } from '#domain/time.ts';
import type { Delivery, DeliveryTotals } from '#reports/delivery/delivery.ts';
import { totalsOf } from '#reports/delivery/totals.ts';
import {
  alarm,
  at,
  basal,
  derive,
  moment,
  percentOf,
  prime,
  resume,
  REWIND,
  schedule,
  suspend,
  tempOf,
} from './reports/delivery-log.ts';

const MINUTE = 60_000;
const START = moment('03 00:00');
const END = moment('06 00:00');

const rate = fc.integer({ min: 0, max: 120 }).map((n) => n / 40);
const minutes = fc.integer({ min: 0, max: 48 }).map((n) => n * 30);
const units = fc.integer({ min: 0, max: 80 }).map((n) => n / 10);
const spread = (programmed: number, share: number, length: number): Fact => ({
  kind: 'bolus',
  shape: 'square',
  extendedProgrammed: programmed,
  extendedDelivered: programmed * share,
  minutes: length,
});

const fact: fc.Arbitrary<Fact> = fc.oneof(
  rate.map((value) => basal(value)),
  fc.tuple(rate, minutes).map(([value, length]) => tempOf(value, length)),
  fc.tuple(fc.integer({ min: 0, max: 200 }), minutes).map(([n, length]) => percentOf(n, length)),
  fc.constantFrom(
    suspend(),
    suspend('low-glucose'),
    suspend('low-glucose', false),
    resume(),
    resume('automatic', false),
    REWIND,
    prime('tubing'),
    prime('cannula'),
    alarm(4, '04 12:00'),
    alarm(5, '04 12:00'),
    alarm(62),
    alarm(103),
  ),
  units.map((n): Fact => ({ kind: 'bolus', shape: 'normal', programmed: n, delivered: n })),
  fc.tuple(units, fc.double({ min: 0, max: 1, noNaN: true }), minutes).map((n) => spread(...n)),
  fc.tuple(rate, rate).map(([night, day]) => schedule('basal', { 0: night, 480: day })),
);

/** Whole minutes from the third to the fifth of May, some of them the same. */
const time = fc.integer({ min: 0, max: 3 * 24 * 60 }).map((n) => instant(START + n * MINUTE));
const log: fc.Arbitrary<DeviceEvent[]> = fc
  .array(fc.tuple(time, fact), { maxLength: 40 })
  .map((records) =>
    records
      .toSorted(([a], [b]) => a - b)
      .map(([when, what]) => ({
        ...at('03 00:00', what),
        at: when,
        wall: wallTimeOf(when),
      })),
  );

const whole = (events: readonly DeviceEvent[]): Delivery =>
  derive(events, ['03 00:00', '06 00:00']);

const expectInTurn = (spans: readonly { readonly from: Instant; readonly to: Instant }[]) => {
  for (const [i, { from, to }] of spans.entries()) {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? -Infinity);
  }
};

const amounts = ({ basal: slow, bolus, ...ms }: DeliveryTotals) => ({
  ...ms,
  basal: slow ?? 0,
  bolus: bolus ?? 0,
});

const expectSum = (parts: readonly DeliveryTotals[], total: DeliveryTotals) => {
  for (const [name, value] of Object.entries(amounts(total))) {
    const sum = parts.reduce((all, part) => all + amounts(part)[name as 'basal'], 0);
    expect(sum, name).toBeCloseTo(value, 6);
  }
};

it('stretches of the basal rate follow each other within what was asked for', () => {
  fc.assert(
    fc.property(log, (events) => {
      const { basal: stretches, suspensions, temps } = derive(events);
      expectInTurn(stretches);
      expectInTurn(suspensions);
      expectInTurn(temps);
      expect(stretches[0]?.from ?? END).toBeGreaterThanOrEqual(moment('04 00:00'));
      expect(stretches.at(-1)?.to ?? START).toBeLessThanOrEqual(moment('05 00:00'));
      expect(stretches.every(({ rate: value }) => value >= 0)).toBe(true);
    }),
  );
});

it('nothing is delivered of the basal rate while insulin is suspended', () => {
  fc.assert(
    fc.property(log, (events) => {
      const delivery = whole(events);
      for (const { from, to } of delivery.suspensions) {
        expect(totalsOf(delivery, from, to)).toMatchObject({ basal: 0, suspendedMs: to - from });
      }
    }),
    { numRuns: 2000 },
  );
});

it('parts of a stretch of time add up to it', () => {
  fc.assert(
    fc.property(log, fc.array(time, { maxLength: 6 }), (events, cuts) => {
      const delivery = whole(events);
      const edges = [START, ...cuts.toSorted((a, b) => a - b), END];
      const parts = edges.slice(1).map((end, i) => totalsOf(delivery, edges[i]!, end));
      expectSum(parts, totalsOf(delivery, START, END));
    }),
  );
});

it('a day asked for by itself is the same as in three', () => {
  fc.assert(
    fc.property(log, (events) => {
      const [from, to] = [moment('04 00:00'), moment('05 00:00')];
      expectSum([totalsOf(derive(events), from, to)], totalsOf(whole(events), from, to));
    }),
  );
});

it('does not depend on the order in which records come', () => {
  fc.assert(
    fc.property(log, (events) => {
      expect(derive(events.toReversed())).toEqual(derive(events));
    }),
  );
});
