import uPlot from 'uplot';
import { captureId, deviceKey } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import type { Person } from '#domain/preferences.ts';
import { instant, wallDate, wallTimeOf, zone } from '#domain/time.ts';
import { type FiledEvent, sensorId } from '#store/columns.ts';
import { withPeople, withView } from '#store/database.ts';
import { mergeDays } from '#store/days.ts';
import { wornPump } from './worn-pump.ts';

// Runs in the app's own origin: fills ten years, and times uPlot alone with a day of the same data.

const DAY = 86_400_000;
const CAPTURE_DAYS = 90;
const device = { family: 'contour', model: '7410', serial: '7428-1000000' };
const person: Person = { id: 'p-bench', name: 'Ten years', demo: false };

const mgDl = (i: number) => 60 + Math.round(60 * (1 + Math.sin(i / 40)) + ((i * 7919) % 23));

function sensorAt(start: number, i: number, capture: ReturnType<typeof captureId>): DeviceEvent {
  const wall = wallTimeOf(start + i * 300_000);
  const key = deviceKey(device);
  return {
    kind: 'sensor-glucose',
    value: mgDl(i),
    unit: 'mg/dL',
    id: sensorId(key, wall),
    wall,
    order: i,
    sources: [{ capture, section: 0, offset: 0, length: 9 }],
    device: key,
    at: instant(start + i * 300_000),
    placement: 'anchored',
    read: instant(start + CAPTURE_DAYS * DAY),
  };
}

/** Ninety days of a pump with everything that happens to one, the last of them today. */
async function seedPump(): Promise<number> {
  const { capture, decoder, events } = wornPump(CAPTURE_DAYS, Date.now());
  const filed = events.map((event): FiledEvent => ({ event, local: wallDate(event.wall) }));
  const stored = { ...capture, sections: capture.sections.length, decoder };
  await withView(person.id, (view) =>
    mergeDays(view, { capture: stored, filed, clockSkewMs: 0 }, zone('UTC')),
  );
  return events.filter(({ kind }) => kind === 'sensor-glucose').length;
}

/** Days of 288 sensor readings, filed as ninety-day captures, up to the pump's ninety days. */
async function seed(years: number): Promise<number> {
  const today = Math.floor(Date.now() / DAY) * DAY;
  const captures = Math.ceil((years * 365.25) / CAPTURE_DAYS);
  for (let back = captures; back > 1; back--) {
    const start = today + DAY - back * CAPTURE_DAYS * DAY;
    const id = captureId(String(back).padStart(64, 'a'));
    const events = Array.from({ length: CAPTURE_DAYS * 288 }, (_, i) => sensorAt(start, i, id));
    const filed = events.map((event): FiledEvent => ({ event, local: wallDate(event.wall) }));
    const clock = { device: wallTimeOf(start), host: instant(start + CAPTURE_DAYS * DAY) };
    const capture = {
      device,
      clock,
      zone: zone('UTC'),
      id,
      complete: true,
      sections: 0,
      decoder: 1,
    };
    await withView(person.id, (view) =>
      mergeDays(view, { capture, filed, clockSkewMs: 0 }, zone('UTC')),
    );
  }
  await withView(person.id, (view) => view.put('meta', { whole: true }, 'whole'));
  await withPeople((view) => view.put('people', { id: person.id, revision: 1, person }));
  await withPeople((view) => view.put('current', person.id, 'current'));
  return (captures - 1) * CAPTURE_DAYS * 288 + (await seedPump());
}

/** The next frame, painted. */
const frame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Median ms of uPlot alone, up to the painted frame, for three panels as wide as the app's, with a day of readings each. */
async function drawAlone(rounds: number): Promise<number> {
  const xs = Array.from({ length: 288 }, (_, i) => i * 300);
  const into = document.body.appendChild(document.createElement('div'));
  const draw = (height: number) =>
    new uPlot(
      {
        width: 980,
        height,
        series: [{}, { stroke: 'blue', width: 2 }],
        scales: { x: { time: false } },
      },
      [xs, xs.map((_, i) => mgDl(i))],
      into,
    );
  const spent: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const charts = [420, 100, 80].map(draw);
    await frame();
    spent.push(performance.now() - start);
    for (const chart of charts) chart.destroy();
  }
  into.remove();
  return spent.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

Object.assign(globalThis, { bench: { seed, drawAlone } });
