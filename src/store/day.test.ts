import { expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import { type DeviceEvent, eventId, type Fact } from '#domain/event.ts';
import { instant, localDate, wallTimeOf } from '#domain/time.ts';
import { type FiledEvent, sensorId } from './columns.ts';
import { eventsOf, mergeDay, type StoredDay } from './day.ts';

const device = 'paradigm:722:1';
const date = localDate('2015-05-04');
const NOON = Date.UTC(2015, 4, 4, 12);

type Changed = Partial<Pick<DeviceEvent, 'id' | 'order' | 'removed'>>;

function filed(minute: number, fact: Fact, changed: Changed = {}): FiledEvent {
  const at = NOON + minute * 60_000;
  const wall = wallTimeOf(at);
  const sources = [{ capture: captureId('c'), section: 1, offset: minute, length: 1 }] as const;
  const placed = { wall, device, at: instant(at), placement: 'anchored', sources } as const;
  const id = eventId(device, fact.kind, wall, minute);
  const own = { ...placed, id, order: minute, read: instant(NOON), ...changed };
  return { local: date, event: { ...fact, ...own } };
}

const note = (minute: number, changed: Changed = {}) =>
  filed(minute, { kind: 'note', text: `${minute}` }, changed);
const sensor = (minute: number) =>
  filed(
    minute,
    { kind: 'sensor-glucose', value: 100 + minute, unit: 'mg/dL' },
    { id: sensorId(device, wallTimeOf(NOON + minute * 60_000)) },
  );

/** One day, as captures bring it, each with one event and one part of another. */
const brought: readonly FiledEvent[] = [
  note(10),
  note(20, { order: 2 }),
  note(20, { id: eventId(device, 'note', wallTimeOf(NOON + 1_200_000), 99), order: 1 }),
  note(30, { removed: true }),
  note(40, { removed: true }),
  sensor(50),
  sensor(55),
  sensor(60),
];
const parts = ['a', 'b', 'c'].map((raw) => eventId(device, raw, wallTimeOf(NOON), 1));

function merged(order: readonly number[]): StoredDay {
  let { day } = mergeDay(undefined, { device, date, filed: [], parts: [] });
  for (const i of order) {
    const group = { filed: brought.slice(i, i + 1), parts: parts.slice(i, i + 1) };
    ({ day } = mergeDay(day, { device, date, ...group }));
  }
  return day;
}

const forth = brought.map((_, i) => i);

it('is the same day in whichever order its captures come', () => {
  const day = merged(forth);
  expect(merged(forth.toReversed())).toEqual(day);
  expect(merged([6, 2, 4, 0, 7, 3, 1, 5])).toEqual(day);
  expect(merged([...forth, ...forth])).toEqual(day);
});

it('lies in the order of display: by moment, and within one as the device has it', () => {
  const day = merged([6, 1, 4, 0, 7, 3, 2, 5]);
  expect(day.events.map(({ event }) => event.order)).toEqual([10, 1, 2]);
  expect(day.removed?.map(({ event }) => event.order)).toEqual([30, 40]);
  expect(day.parts).toEqual(parts.toSorted());
  expect(eventsOf(day).map(({ event }) => event.order)).toEqual([10, 1, 2, 50, 55, 60]);
});
