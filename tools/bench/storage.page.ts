import { openDB } from 'idb';
import { captureId, deviceKey } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, wallDate, wallTimeOf, zone } from '#domain/time.ts';
import { sensorId, type FiledEvent } from '#store/columns.ts';
import { withView } from '#store/database.ts';
import { mergeDays } from '#store/days.ts';

// Runs in the browser: the same readings through our store, and as a row each.

const device = { family: 'bench', model: 'cgm', serial: '1' };
const START = Date.UTC(2016, 0, 1);
const FIVE_MINUTES = 300_000;
/** What one read-out of a sensor brings: 90 days. */
const CAPTURE = 90 * 288;

function readingAt(i: number): DeviceEvent {
  const ms = START + i * FIVE_MINUTES + (i % 7) * 1000;
  const wall = wallTimeOf(ms);
  const key = deviceKey(device);
  const capture = captureId(String(Math.floor(i / CAPTURE)).padStart(64, 'c'));
  return {
    kind: 'sensor-glucose',
    value: 60 + Math.round(60 * (1 + Math.sin(i / 40)) + ((i * 7919) % 23)),
    unit: 'mg/dL',
    id: sensorId(key, wall),
    wall,
    order: i,
    sources: [{ capture, section: 0, offset: (i % CAPTURE) * 9, length: 9 }],
    device: key,
    at: instant(ms - 3_600_000),
    placement: 'anchored',
    read: instant(START + Math.ceil((i + 1) / CAPTURE) * CAPTURE * FIVE_MINUTES),
  };
}

const eventsFrom = (from: number, count: number): [DeviceEvent, ...DeviceEvent[]] => [
  readingAt(from),
  ...Array.from({ length: count - 1 }, (_, i) => readingAt(from + 1 + i)),
];

/** Milliseconds to store `count` readings in day columns, capture by capture. */
async function storeColumns(count: number): Promise<number> {
  let spent = 0;
  for (let from = 0; from < count; from += CAPTURE) {
    const events = eventsFrom(from, Math.min(CAPTURE, count - from));
    const filed = events.map((event): FiledEvent => ({ event, local: wallDate(event.wall) }));
    const { sources, read, wall } = events[0];
    const head = { device, clock: { device: wall, host: read }, zone: zone('UTC') };
    const about = { id: sources[0].capture, complete: true, sections: 1, decoder: 1 };
    const start = performance.now();
    await withView('bench', (view) =>
      mergeDays(view, { capture: { ...head, ...about }, filed, clockSkewMs: 0 }, head.zone),
    );
    spent += performance.now() - start;
  }
  return spent;
}

/** Milliseconds to store `count` readings as a row each, with the two indexes that days need. */
async function storeRows(count: number): Promise<number> {
  const db = await openDB('rows', 1, {
    upgrade(rows) {
      const events = rows.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('at', 'at');
      events.createIndex('device', 'device');
    },
  });
  const events = eventsFrom(0, count);
  const start = performance.now();
  const tx = db.transaction('events', 'readwrite');
  for (const event of events) void tx.store.put(event);
  await tx.done;
  const spent = performance.now() - start;
  db.close();
  return spent;
}

Object.assign(globalThis, { storeColumns, storeRows });
