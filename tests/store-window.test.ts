import { beforeEach, expect, it } from 'vitest';
import { captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, localDate, wallDate, type WallTime, wallTimeOf, zone } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { groupByDay, mergeDay } from '#store/day.ts';
import { mergeDays, readDay } from '#store/days.ts';
import { readWindow } from '#store/window.ts';
import { pump, rate, sensor, VEO } from './reports/pump-events.ts';

const PERSON = 'window';
const veo = { family: 'paradigm', model: '754', serial: '654321' };
beforeEach(() => removeView(PERSON));

const absorb = (view: View, events: readonly DeviceEvent[]) => {
  const clock = {
    device: '2026-11-26T12:00:00' as WallTime,
    host: instant(Date.UTC(2026, 10, 26)),
  };
  const capture = {
    device: veo,
    clock,
    zone: zone('UTC'),
    id: captureId('a'),
    complete: true,
    sections: 1,
  };
  const filed = events.map((event) => ({ event, local: wallDate(event.wall) }));
  return mergeDays(view, { capture, filed, clockSkewMs: 0 }, zone('UTC'));
};

/** Three days of readings every twenty minutes. */
const walls = Array.from({ length: 216 }, (_, i) =>
  wallTimeOf(Date.UTC(2026, 10, 20) + i * 1_200_000),
);
const readings = walls.map((wall, i) => sensor(wall, 60 + (i % 200)));
const rates = ['18', '19', '20', '21', '22', '23', '24'].map((day) =>
  pump(`2026-11-${day}T10:00:00`, rate(1)),
);

it('reads in columns what the days hold as events', () =>
  withView(PERSON, async (view) => {
    await absorb(view, [...readings, ...rates]);
    const from = localDate('2026-11-20');
    const to = localDate('2026-11-21');
    const [trace, ...none] = (await readWindow(view, from, to)).traces;
    const days = await Promise.all([readDay(view, from), readDay(view, to)]);
    const events = days
      .flatMap((day) => day.events)
      .filter((event) => event.kind === 'sensor-glucose');
    expect(none).toEqual([]);
    expect(trace?.device).toBe(VEO);
    expect([...(trace?.at ?? [])]).toEqual(events.map(({ at }) => at));
    expect([...(trace?.value ?? [])]).toEqual(events.map(({ value }) => value));
    expect(events.length).toBe(144);
  }));

it('reads what was said from two days before to one after', () =>
  withView(PERSON, async (view) => {
    await absorb(view, [...readings, ...rates]);
    const { events } = await readWindow(view, localDate('2026-11-21'), localDate('2026-11-22'));
    expect(events.map(({ wall }) => wall.slice(8, 10))).toEqual(['19', '20', '21', '22', '23']);
  }));

it('has nothing where nothing is', () =>
  withView(PERSON, async (view) => {
    const found = await readWindow(view, localDate('2026-11-21'), localDate('2026-11-22'));
    expect(found).toMatchObject({
      traces: [],
      events: [],
      settings: [],
      devices: [],
      isWhole: false,
    });
  }));

it('finds a record that has events of two local dates in two pieces once', () =>
  withView(PERSON, async (view) => {
    const late = [sensor('2026-11-24T23:00:00', 100), sensor('2026-11-24T23:30:00', 101)];
    const filed = late.map((event, i) => ({ event, local: localDate(`2026-11-2${4 + i}`) }));
    for (const group of groupByDay(filed).values()) {
      await view.put('days', mergeDay(undefined, group).day);
    }
    const window = { from: localDate('2026-11-17'), to: localDate('2026-11-25') };
    const found = await readWindow(view, window.from, window.to);
    expect(found.traces.map(({ at }) => at.length)).toEqual([2]);
  }));
