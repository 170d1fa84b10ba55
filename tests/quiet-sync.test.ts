import { afterEach, expect, it, vi } from 'vitest';
import { quietDelay } from '#actions/sync-quietly.ts';
import { instant } from '#domain/time.ts';
import { changePlace, keepPlace, removeAllKeys } from '#store/keys.ts';

const anna = { id: 'p-anna', name: 'Anna', demo: false };
const MINUTE = 60_000;
const now = instant(Date.UTC(2026, 10, 27, 4));
const synced = (minutesAgo?: number) =>
  keepPlace(anna.id, {
    id: 'place',
    name: 'bucket',
    computers: [],
    late: [],
    vault: 'one',
    ...(minutesAgo !== undefined && { last: instant(now - minutesAgo * MINUTE) }),
  });
const served = (controller: object | null) =>
  vi.stubGlobal('navigator', { serviceWorker: { controller } });
afterEach(async () => {
  vi.unstubAllGlobals();
  await removeAllKeys();
});

it('does nothing, and makes no database, for whoever never set it up', async () => {
  served({});
  expect(await quietDelay(anna, now, 0.5)).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});

it('leaves the first exchange to the set-up', async () => {
  served({});
  await synced();
  expect(await quietDelay(anna, now, 0.5)).toBeUndefined();
});

it('exchanges a quarter of an hour after the last time at the earliest, and never at a set moment', async () => {
  served({});
  await synced(60);
  expect(await quietDelay(anna, now, 0)).toBe(10_000);
  expect(await quietDelay(anna, now, 1)).toBe(30_000);
  await synced(5);
  expect(await quietDelay(anna, now, 0.5)).toBe(10 * MINUTE + 20_000);
});

it('waits no longer than that where the clock was set back', async () => {
  served({});
  await synced(-600);
  expect(await quietDelay(anna, now, 0.5)).toBe(15 * MINUTE + 20_000);
});

it('asks a place that failed no more often', async () => {
  served({});
  await synced(600);
  await changePlace(anna.id, 'place', { tried: instant(now - MINUTE), trouble: 'remote-full' });
  expect(await quietDelay(anna, now, 0.5)).toBe(14 * MINUTE + 20_000);
});

it('sends nothing where the page may send nothing, and nothing simulated', async () => {
  await synced(60);
  served(null);
  expect(await quietDelay(anna, now, 0.5)).toBeUndefined();
  served({});
  expect(await quietDelay({ ...anna, demo: true }, now, 0.5)).toBeUndefined();
});
