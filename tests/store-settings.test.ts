import { beforeEach, expect, it } from 'vitest';
import type { DeviceEvent } from '#domain/event.ts';
import { instant } from '#domain/time.ts';
import { type View, withView } from '#store/database.ts';
import { removeView } from '#store/removal.ts';
import { groupByDay, mergeDay } from '#store/day.ts';
import { readSettings } from '#store/settings.ts';
import { localDateOf } from '#time/zone.ts';
import { BERLIN, bg, event, READ } from './reports/day-events.ts';

const PUMP = 'paradigm:522:1';
const DAY = 86_400_000;
const before = (days: number): string => new Date(READ - days * DAY).toISOString().slice(0, 16);
const of = (device: string, days: number, maxBolus: number): DeviceEvent =>
  event(before(days), { kind: 'settings', settings: { maxBolus } }, { device });

async function file(view: View, events: readonly DeviceEvent[]): Promise<void> {
  const filed = events.map((one) => ({ event: one, local: localDateOf(one.at, BERLIN) }));
  for (const group of groupByDay(filed).values()) {
    await view.put('days', mergeDay(undefined, group).day);
  }
}

const read = (events: readonly DeviceEvent[]) =>
  withView('settings', async (view) => {
    await file(view, events);
    return readSettings(view, PUMP);
  });
const limits = ({ events }: Awaited<ReturnType<typeof read>>) =>
  events.map(({ settings }) => settings['maxBolus']);

beforeEach(() => removeView('settings'));

it('gives the settings of one device, oldest first, and nothing else of it', async () => {
  const found = await read([
    of(PUMP, 1, 12),
    of(PUMP, 30, 10),
    of('paradigm:522:12', 2, 25),
    of('paradigm:52', 2, 25),
    event(before(3), bg(100), { device: PUMP }),
  ]);
  expect(limits(found)).toEqual([10, 12]);
});

it('says where the log begins, leaving out a clock that was not set', async () => {
  const first = event(before(60), bg(100), { device: PUMP });
  const lost = event('2007-01-01T00:05', bg(100), { device: PUMP });
  expect(await read([of(PUMP, 1, 12), lost, first])).toMatchObject({ since: instant(first.at) });
});

it('knows nothing of a device that was never read', async () => {
  expect(await read([of('other', 1, 12)])).toEqual({ events: [], isWhole: false });
});
