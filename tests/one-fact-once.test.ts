import { expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import { type Bolus, type DeviceEvent, type EventId, eventId, type Fact } from '#domain/event.ts';
import { instant, wallDate, wallTimeOf } from '#domain/time.ts';
import { eventsOf, groupByDay, mergeDay, type StoredDay } from '#store/day.ts';

const momentOf = (time: string) => Date.parse(`2026-03-${time}Z`);

/** An event named by its kind and time, as the reading number `read` has it. */
function event(read: number, time: string, fact: Fact, ...parts: readonly DeviceEvent[]) {
  const made: DeviceEvent = {
    ...fact,
    id: eventId(fact.kind, time),
    wall: wallTimeOf(momentOf(time)),
    order: 1,
    sources: [{ capture: captureId(`read-${read}`), section: 0, offset: 0, length: 1 }],
    ...(parts.length > 0 && { parts: parts.map(({ id, wall }) => ({ id, wall })) }),
    device: 'pump',
    at: instant(momentOf(time)),
    placement: 'anchored',
    read: instant(read),
  };
  return made;
}

type Days = ReadonlyMap<string, StoredDay>;

/** The days that captures of these events come to, merged one after another. */
function daysOf(captures: readonly (readonly DeviceEvent[])[]): Days {
  const days = new Map<string, StoredDay>();
  for (const events of captures) {
    const filed = events.map((one) => ({ event: one, local: wallDate(one.wall) }));
    for (const [key, group] of groupByDay(filed)) days.set(key, mergeDay(days.get(key), group).day);
  }
  return days;
}

/** The events of two captures, the same in both orders and when one of them comes again. */
function kept(one: readonly DeviceEvent[], other: readonly DeviceEvent[]): DeviceEvent[] {
  const inOrder = (days: Days) => [...days].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const days = daysOf([one, other]);
  expect(inOrder(daysOf([other, one]))).toEqual(inOrder(days));
  expect(inOrder(daysOf([other, one, other, one]))).toEqual(inOrder(days));
  return [...days.values()].flatMap((day) => eventsOf(day)).map((filed) => filed.event);
}

const idsOf = (events: readonly DeviceEvent[]): EventId[] => events.map(({ id }) => id).toSorted();
const dual = { kind: 'bolus', shape: 'dual' } as const;
const given: Bolus = { ...dual, programmed: 4, delivered: 4 };
const spread: Bolus = { ...dual, extendedProgrammed: 2, extendedDelivered: 2, minutes: 60 };

it.each([
  ['on its day', '04T12:02:00'],
  ['past midnight', '05T00:01:00'],
])('a half that was read alone goes when the whole is known, %s', (_, time) => {
  for (const [early, late] of [
    [1, 2],
    [2, 1],
  ] as const) {
    const square = event(early, time, spread);
    const whole = event(late, '04T23:59:00', { ...spread, ...given }, square);
    expect(kept([square], [whole])).toEqual([whole]);
  }
});

it.each([
  ['a temporary rate', { kind: 'temp-basal', rate: 1 }, { kind: 'temp-basal', minutes: 30 }],
  [
    'an alarm',
    { kind: 'alarm', origin: 'pump', code: 4, name: 'no delivery' },
    { kind: 'alarm', origin: 'pump', code: 4, name: 'no delivery', cleared: wallTimeOf(0) },
  ],
] as const)('%s that was read whole is not lost to a later reading of less', (_, lead, rest) => {
  const part = event(1, '04T12:05:00', rest);
  const whole = event(1, '04T12:00:00', { ...rest, ...lead }, part);
  expect(kept([whole], [event(2, '04T12:00:00', lead)])).toEqual([whole]);
});

it('of two that tell as much the one read later counts: a square bolus grows', () => {
  const square = (read: number, extendedDelivered: number) =>
    event(read, '04T12:00:00', { kind: 'bolus', shape: 'square', extendedDelivered });
  expect(kept([square(1, 0.5)], [square(2, 2)])).toEqual([square(2, 2)]);
});

it('a bolus that grew keeps what the wizard and earlier doses told of it', () => {
  const wizard = eventId('wizard');
  const unabsorbed = [{ units: 1, minutes: 40 }];
  const square: Bolus = { kind: 'bolus', shape: 'square', extendedDelivered: 0.5 };
  const early = event(1, '04T12:00:00', { ...square, wizard, unabsorbed });
  const late = event(2, '04T12:00:00', { ...square, extendedDelivered: 2 });
  expect(kept([early], [late])).toEqual([{ ...late, wizard, unabsorbed }]);
});

it('a sensor reading keeps its ISIG when only the glucose page is read again', () => {
  const reading = { kind: 'sensor-glucose', value: 121, unit: 'mg/dL', isig: 20 } as const;
  const whole = event(1, '04T12:00:00', reading);
  const bare = event(2, '04T12:00:00', { kind: 'sensor-glucose', value: 120, unit: 'mg/dL' });
  expect(kept([whole], [bare])).toEqual([whole]);
});

it('a half whose whole nobody read stays', () => {
  const square = event(1, '04T12:02:00', spread);
  const normal = event(2, '04T12:00:00', given);
  expect(idsOf(kept([square], [normal]))).toEqual(idsOf([square, normal]));
});
