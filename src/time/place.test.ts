import { expect, it } from 'vitest';
import { type CaptureHead, captureId } from '#domain/capture.ts';
import { type DeviceRecord, eventId } from '#domain/event.ts';
import { instant, type WallTime, wallTimeOf, zone } from '#domain/time.ts';
import { clockSkew, place } from './place.ts';
import { isoAt } from './zone.ts';

const wall = (text: string): WallTime => wallTimeOf(Date.parse(`${text}Z`));
const base = (order: number, time: string) => ({
  id: eventId('x', order),
  wall: wall(time),
  order,
  sources: [{ capture: captureId('c'), section: 0, offset: order, length: 1 }] as const,
});
const reading = (order: number, time: string): DeviceRecord => ({
  kind: 'meter-glucose',
  value: 100,
  unit: 'mg/dL',
  entry: 'meter',
  ...base(order, time),
});
const change = (order: number, from: string, to: string): DeviceRecord => ({
  kind: 'clock-change',
  from: wall(from),
  to: wall(to),
  ...base(order, to),
});
const headIn = (name: string, device: string, host: string): CaptureHead => ({
  device: { family: 'f', model: 'm', serial: 's' },
  clock: { device: wall(device), host: instant(Date.parse(host)) },
  zone: zone(name),
});
/** Each reading's own wall time and the moment it was placed at, in log order. */
const placed = (head: CaptureHead, ...records: DeviceRecord[]) =>
  place(records, head)
    .filter(({ kind }) => kind === 'meter-glucose')
    .map((event) => isoAt(event.at, head.zone));

const vienna = headIn('Europe/Vienna', '2026-11-24T10:00:00', '2026-11-24T09:00:30Z');

it('takes a wall time as that of the zone, whatever the clocks differ by', () => {
  const late = headIn('Asia/Kolkata', '2026-11-24T10:20:00', '2026-11-24T04:30:00Z');
  expect(placed(late, reading(0, '2026-11-24T08:00:00'))).toEqual(['2026-11-24T08:00:00+05:30']);
  expect(clockSkew(late)).toBe(20 * 60_000);
  expect(place([reading(0, '2026-11-24T08:00:00')], late)[0]).toMatchObject({
    placement: 'zone-assumed',
    device: 'f:m:s',
    read: late.clock.host,
  });
  expect(place([reading(0, '2026-11-24T08:00:00')], vienna)[0]?.placement).toBe('anchored');
});

it('reads a time that was skipped forward', () => {
  const times = placed(
    vienna,
    reading(0, '2026-03-29T01:59:00'),
    reading(1, '2026-03-29T02:30:00'),
  );
  expect(times).toEqual(['2026-03-29T01:59:00+01:00', '2026-03-29T03:30:00+02:00']);
});

it('tells the two passes of a repeated hour by the order of the log', () => {
  const hour = ['02:10', '02:50', '02:15', '02:50', '03:05'];
  const records = hour.map((time, i) => reading(i, `2026-10-25T${time}:00`));
  expect(placed(vienna, ...records.toReversed())).toEqual([
    '2026-10-25T02:10:00+02:00',
    '2026-10-25T02:50:00+02:00',
    '2026-10-25T02:15:00+01:00',
    '2026-10-25T02:50:00+01:00',
    '2026-10-25T03:05:00+01:00',
  ]);
});

it('walks back from the read-out through changes of the clock, by order and not by time', () => {
  const times = placed(
    vienna,
    reading(0, '2026-11-20T08:00:00'),
    change(1, '2026-11-20T09:00:00', '2026-11-20T08:00:00'),
    // The same time on the display again, an hour later.
    reading(2, '2026-11-20T08:00:00'),
    change(3, '2026-11-21T08:00:00', '2026-11-21T08:30:00'),
    reading(4, '2026-11-21T09:00:00'),
  );
  expect(times).toEqual([
    '2026-11-20T07:30:00+01:00',
    '2026-11-20T08:30:00+01:00',
    '2026-11-21T09:00:00+01:00',
  ]);
});

it('moves only the stretch that a clock ran astray after a flat battery', () => {
  const told = [change(1, '2026-11-20T08:00:00', '2000-01-01T00:00:00')];
  for (const battery of [told, []]) {
    const times = placed(
      vienna,
      reading(0, '2026-11-20T07:00:00'),
      ...battery,
      reading(2, '2000-01-01T00:30:00'),
      change(3, '2000-01-01T01:00:00', '2026-11-20T10:00:00'),
      reading(4, '2026-11-20T11:00:00'),
    );
    expect(times).toEqual([
      '2026-11-20T07:00:00+01:00',
      '2026-11-20T09:30:00+01:00',
      '2026-11-20T11:00:00+01:00',
    ]);
  }
});

it('crosses the date line without a day of 47 hours', () => {
  const apia = headIn('Pacific/Apia', '2012-01-02T10:00:00', '2012-01-01T20:00:00Z');
  expect(
    placed(apia, reading(0, '2011-12-29T23:00:00'), reading(1, '2011-12-31T01:00:00')),
  ).toEqual(['2011-12-29T23:00:00-10:00', '2011-12-31T01:00:00+14:00']);
});

it('leaves a moment alone that the record itself brings', () => {
  const at = instant(Date.UTC(2020, 0, 1));
  const record: DeviceRecord = { ...reading(0, '2026-11-24T08:00:00'), at, device: 'other' };
  expect(place([record], vienna)[0]).toMatchObject({
    at,
    device: 'other',
    placement: 'device-utc',
  });
});

/** A pump in Vienna: UTC + 1 h in winter, + 2 h in summer. */
const july = headIn('Europe/Vienna', '2026-07-10T12:00:30', '2026-07-10T10:00:00Z');
const logged = (head: CaptureHead, ...records: DeviceRecord[]) =>
  place(records, head, true)
    .filter(({ kind }) => kind === 'meter-glucose')
    .map((event) => isoAt(event.at, head.zone));

it('keeps winter as it was shown, where a device was set to summer time by hand and logged it', () => {
  const times = logged(
    july,
    reading(0, '2026-01-10T12:00:00'),
    change(1, '2026-03-29T08:00:00', '2026-03-29T09:00:00'),
    reading(2, '2026-07-01T12:00:00'),
  );
  expect(times).toEqual(['2026-01-10T12:00:00+01:00', '2026-07-01T12:00:00+02:00']);
});

it('moves what a device showed that nobody set to summer time', () => {
  const behind = headIn('Europe/Vienna', '2026-07-10T11:01:10', '2026-07-10T10:00:00Z');
  const times = logged(
    behind,
    reading(0, '2026-01-10T12:00:00'),
    reading(1, '2026-07-01T12:00:00'),
  );
  expect(times).toEqual(['2026-01-10T12:00:00+01:00', '2026-07-01T13:00:00+02:00']);
});

it('does not move what a device showed whose clock is wrong by odd minutes', () => {
  const wrong = headIn('Europe/Vienna', '2026-07-10T12:17:00', '2026-07-10T10:00:00Z');
  expect(logged(wrong, reading(0, '2026-07-01T12:00:00'))).toEqual(['2026-07-01T12:00:00+02:00']);
});
