import * as fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { type CaptureId, captureId, deviceKey } from '#domain/capture.ts';
import { type DeviceRecord, eventId } from '#domain/event.ts';
import { instant, wallTimeOf, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { type Absorbed, mergeDays, Rebuilding, readCalendar, readDay } from '#store/days.ts';
import { clockSkew, place } from '#time/place.ts';
import { localDateOf } from '#time/zone.ts';

const home = zone('Europe/Vienna');
const device = { family: 'any', model: 'one', serial: '7' };
/** An evening before the clocks change, so that days, zones and the missing hour all meet. */
const START = Date.UTC(2026, 2, 28, 22, 30);
const FIVE_MINUTES = 300_000;

const sensor = (slot: number, value: number, variant: number): DeviceRecord => {
  const wall = wallTimeOf(START + slot * FIVE_MINUTES);
  return {
    kind: 'sensor-glucose',
    value: variant === 1 ? value / 10 : value,
    unit: variant === 1 ? 'mmol/L' : 'mg/dL',
    ...(variant === 2 && { limit: 'HI' as const }),
    // Does not fit the columns: the list has to hold it, under the same id.
    ...(variant === 3 && { isig: 12.5 }),
    ...(variant === 4 && { backfilled: true }),
    id: eventId(deviceKey(device), 'sensor-glucose', wall),
    wall,
    order: slot,
    sources: [{ capture: captureId(''), section: 0, offset: slot * 3, length: 3 }],
  };
};

const meter = (slot: number, value: number, variant: number): DeviceRecord => {
  const wall = wallTimeOf(START + slot * FIVE_MINUTES);
  return {
    kind: 'meter-glucose',
    value,
    unit: 'mg/dL',
    entry: 'meter',
    ...(variant === 1 && { meal: 'before' as const }),
    id: eventId(deviceKey(device), 'meter-glucose', wall, value),
    wall,
    order: slot,
    sources: [{ capture: captureId(''), section: slot, offset: 0, length: 30 }],
  };
};

const idOfHalf = (wall: string, half: string) => eventId(deviceKey(device), 'bolus', wall, half);

/** What is read of a dual bolus whose square half comes one and a half hours later, often past midnight. */
const dual = (slot: number, value: number, variant: number): DeviceRecord => {
  const isSquareAlone = variant === 2;
  const wall = wallTimeOf(START + slot * FIVE_MINUTES);
  const later = wallTimeOf(START + (slot + 18) * FIVE_MINUTES);
  const square = { id: idOfHalf(wall, 'square'), wall: later };
  const sources = [{ capture: captureId(''), section: slot, offset: 0, length: 9 }] as const;
  const base = { kind: 'bolus', shape: 'dual', order: slot, sources } as const;
  if (isSquareAlone) return { ...base, ...square, extendedDelivered: value / 10 };
  return {
    ...base,
    id: idOfHalf(wall, 'normal'),
    wall,
    delivered: 1,
    ...(variant === 1 && { extendedDelivered: value / 10, parts: [square] }),
    ...(variant === 3 && { wizard: eventId('wizard', wall) }),
    ...(variant === 4 && { unabsorbed: [{ units: 1, minutes: 40 }] }),
  };
};

const recordOf = (...makers: readonly (typeof sensor)[]) =>
  fc
    .tuple(fc.constantFrom(...makers), fc.nat(60), fc.constantFrom(90, 91, 250), fc.nat(4))
    .map(([make, slot, value, variant]) => make(slot, value, variant));

/** No device tells of a record both in and beside the one that took it in. */
const withoutParts = (records: readonly DeviceRecord[]): DeviceRecord[] => {
  const parts = new Set(records.flatMap((one) => one.parts?.map(({ id }) => id) ?? []));
  return records.filter(({ id }) => !parts.has(id));
};

/** One reading of the device; a broken-off one has fewer records, and its zone may be another. */
const readingOf = (record: fc.Arbitrary<DeviceRecord>) =>
  fc.record({
    records: fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 40 }).map(withoutParts),
    host: fc.constantFrom<number>(0, 1, 60_000),
    zone: fc.constantFrom(home, zone('America/St_Johns'), zone('+05:30')),
    complete: fc.boolean(),
  });
const reading = readingOf(recordOf(sensor, meter, dual));

const absorbed = (
  one: typeof reading extends fc.Arbitrary<infer T> ? T : never,
  i: number,
): Absorbed => {
  const id: CaptureId = captureId(`capture-${i}`);
  const read = instant(START + 60 * FIVE_MINUTES + one.host);
  const head = { device, clock: { device: wallTimeOf(read), host: read }, zone: one.zone };
  const records = one.records.map((r) => ({
    ...r,
    sources: [{ ...r.sources[0], capture: id }] as const,
  }));
  const { complete } = one;
  return {
    capture: {
      ...head,
      id,
      complete,
      sections: records.length,
      decoder: 1,
      readings: records.length,
      problems: [],
    },
    filed: place(records, head).map((event) => ({ event, local: localDateOf(event.at, home) })),
    clockSkewMs: clockSkew(head),
  };
};

/** Everything derived that the view holds, as it is stored; its revision says when, and is never the same. */
const dump = async (view: View) => ({
  days: await view.getAll('days'),
  settings: await view.getAll('settings'),
  captures: await view.getAll('captures'),
  meta: (await view.getAll('meta')).filter((kept) => !('revision' in kept)),
});

const fresh = async <T>(work: (view: View) => Promise<T>): Promise<T> => {
  await removeView('law');
  return withView('law', work);
};

beforeEach(() => removeView('law'));

it('any order, any repetition, incremental or rebuilt from nothing: the same days', async () => {
  const readings = fc.array(reading, { minLength: 1, maxLength: 5 });
  const orders = fc.array(fc.nat(4), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(readings, orders, async (history, order) => {
      const captures = history.map(absorbed);
      const rebuilt = await fresh(async (view) => {
        const rebuilding = new Rebuilding();
        for (const capture of captures) rebuilding.add(capture);
        await rebuilding.commit(view, home);
        return dump(view);
      });
      const shuffled = [...order.flatMap((i) => captures[i] ?? []), ...captures.toReversed()];
      const incremental = await fresh(async (view) => {
        for (const capture of shuffled) await mergeDays(view, capture, home);
        return dump(view);
      });
      expect(incremental).toEqual(rebuilt);
    }),
    { numRuns: 300 },
  );
});

it('each event is on its one local day, from the capture read last, and as it was decoded', async () => {
  const simple = readingOf(
    recordOf((slot, value, variant) => sensor(slot, value, variant % 3), meter),
  );
  const readings = fc.array(simple, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(readings, async (history) => {
      const captures = history.map(absorbed);
      const expected = new Map(
        captures
          .toSorted(
            (a, b) =>
              a.capture.clock.host - b.capture.clock.host || (a.capture.id < b.capture.id ? -1 : 1),
          )
          .flatMap(({ filed }) => filed)
          .map((filed) => [filed.event.id, filed]),
      );
      await fresh(async (view) => {
        for (const capture of captures) await mergeDays(view, capture, home);
        const dates = await readCalendar(view);
        const days = await Promise.all(dates.map((date) => readDay(view, date)));
        const found = days.flatMap(({ events }, i) =>
          events.map((event) => ({ event, local: dates[i]! })),
        );
        const byId = (a: { event: { id: string } }, b: { event: { id: string } }) =>
          a.event.id < b.event.id ? -1 : 1;
        expect(found.toSorted(byId)).toEqual([...expected.values()].toSorted(byId));
      });
    }),
    { numRuns: 150 },
  );
});

it('counts as added only what was not there before', async () => {
  await fc.assert(
    fc.asyncProperty(reading, async (one) => {
      const capture = absorbed(one, 0);
      await fresh(async (view) => {
        expect(await mergeDays(view, capture, home)).toBe(one.records.length);
        expect(await mergeDays(view, capture, home)).toBe(0);
        expect(await mergeDays(view, absorbed({ ...one, host: 90_000 }, 1), home)).toBe(0);
      });
    }),
    { numRuns: 50 },
  );
});
