import { beforeEach, expect, it } from 'vitest';
import { captureId, deviceKey } from '#domain/capture.ts';
import type { DeviceEvent, Fact } from '#domain/event.ts';
import { instant, localDate, wallDate, type WallTime, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { mergeDays } from '#store/days.ts';
import { readNearby, readSettings, settingsOfPumps } from '#store/nearby.ts';
import { VEO, pump, rate, sensor } from './reports/pump-events.ts';

const PERSON = 'nearby';
const veo = { family: 'paradigm', model: '754', serial: '654321' };

beforeEach(() => removeView(PERSON));

/** Files the events of one reading of the Veo under the dates of its clock. */
const absorb = (
  view: View,
  id: string,
  readAt: string,
  events: readonly DeviceEvent[],
  device = veo,
) => {
  const clock = { device: readAt as WallTime, host: instant(Date.parse(`${readAt}Z`)) };
  const capture = {
    device,
    clock,
    zone: zone('Europe/Berlin'),
    id: captureId(id),
    complete: true,
    sections: 1,
  };
  const filed = events.map((event) => ({ event, local: wallDate(event.wall) }));
  return mergeDays(view, { capture, filed, clockSkewMs: 0 }, zone('Europe/Berlin'));
};

/** A stretch of one date. */
const on = (date: string) => ({ from: localDate(date), to: localDate(date) });

const settings = (name: string): Fact => ({ kind: 'settings', settings: { [name]: true } });
const names = (events: readonly DeviceEvent[]) =>
  events.map((event) => (event.kind === 'settings' ? Object.keys(event.settings)[0] : event.kind));

it('finds what happened on the two days before and the day after, without sensor readings', () =>
  withView(PERSON, async (view) => {
    const days = ['21', '22', '23', '24', '25', '26'].map((day) => `2026-11-${day}T10:00:00`);
    const events = days.flatMap((wall) => [pump(wall, rate(1)), sensor(wall, 100)]);
    await absorb(view, 'a', '2026-11-26T12:00:00', events);
    const found = await readNearby(view, localDate('2026-11-24'));
    expect(found.map(({ wall, kind }) => `${kind} ${wall.slice(8, 10)}`)).toEqual([
      'basal-rate 22',
      'basal-rate 23',
      'basal-rate 25',
    ]);
  }));

it('files by the local date: an event of this date in a record of another day is not near it', () =>
  withView(PERSON, async (view) => {
    const event = pump('2026-11-23T23:50:00', rate(1));
    const other = pump('2026-11-23T22:00:00', rate(2));
    const capture = {
      device: veo,
      clock: { device: '2026-11-26T12:00:00' as WallTime, host: instant(0) },
      zone: zone('Europe/Berlin'),
      id: captureId('a'),
      complete: true,
      sections: 1,
    };
    const filed = [
      { event, local: localDate('2026-11-24') },
      { event: other, local: localDate('2026-11-23') },
    ];
    await mergeDays(view, { capture, filed, clockSkewMs: 0 }, zone('Europe/Berlin'));
    const found = await readNearby(view, localDate('2026-11-24'));
    expect(found.map(({ wall }) => wall)).toEqual(['2026-11-23T22:00:00']);
  }));

it('finds what a device was set to when it was read before and after, and what was changed in between', () =>
  withView(PERSON, async (view) => {
    const read = (id: string, wall: string) => absorb(view, id, wall, [pump(wall, settings(id))]);
    await read('first', '2026-10-01T08:00:00');
    await read('second', '2026-11-01T08:00:00');
    await read('third', '2026-12-01T08:00:00');
    await absorb(view, 'history', '2026-12-31T08:00:00', [
      pump('2026-11-10T08:00:00', settings('changed')),
      pump('2026-11-10T09:00:00', rate(1)),
    ]);
    const about = async (date: string) => names(await readSettings(view, on(date)));
    expect(await about('2026-11-20')).toEqual(['second', 'changed', 'third']);
    expect(await about('2026-11-01')).toEqual(['second', 'changed', 'third']);
    expect(await about('2026-10-15')).toEqual(['first', 'second']);
    expect(await about('2026-09-01')).toEqual(['first']);
    expect(await about('2027-02-01')).toEqual(['third']);
    expect(deviceKey(veo)).toBe(VEO);
  }));

it('finds what each of two devices was set to, as it was read itself', () =>
  withView(PERSON, async (view) => {
    const wall = '2026-10-01T08:00:00';
    await absorb(view, 'a', wall, [pump(wall, settings('a'))]);
    const other = { ...veo, serial: '111111' };
    const later = '2026-11-01T08:00:00';
    const told = [pump(later, settings('b'), { device: deviceKey(other) })];
    await absorb(view, 'b', later, told, other);
    expect(names(await readSettings(view, on('2026-11-20')))).toEqual(['a', 'b']);
    const all = await readSettings(view, on('2026-11-20'));
    expect(names(settingsOfPumps(all, [pump(later, rate(1))]))).toEqual(['a']);
  }));

it('sees a reading that came later', () =>
  withView(PERSON, async (view) => {
    const wall = '2026-10-01T08:00:00';
    await absorb(view, 'a', wall, [pump(wall, settings('a'))]);
    expect(names(await readSettings(view, on('2026-11-20')))).toEqual(['a']);
    const later = '2026-11-05T08:00:00';
    await absorb(view, 'b', later, [pump(later, settings('b'))]);
    expect(names(await readSettings(view, on('2026-11-20')))).toEqual(['b']);
  }));
