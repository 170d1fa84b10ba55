import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { randomFrom } from '#domain/chance.ts';
import { addFakeHid, plug, unplug, witness } from './fake-hid.ts';
import { type MeterOrder, serialOf } from './meter-order.ts';
import {
  button,
  catchFiles,
  connect,
  dismiss,
  exportAll,
  lineOfEvent,
  lineOfWire,
  openPage,
  outcome,
  panel,
  readings,
} from './person.ts';

const TIMES = Number(process.env['UNPLUGS'] ?? 60);
const SEED = Number(process.env['SEED'] ?? 20_261_124);
const RESULTS = 12;

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 10);
    await catchFiles(context);
  });
  await bench.page.goto(`${bench.site.origin}/#/day`);
  await openPage(bench.page, 'Devices');
});
afterAll(() => bench.end());

/** So many memories: how many bytes a reading takes depends on what is in it. */
const MEMORIES = 8;

const meter = (at: number): MeterOrder => ({
  name: `meter ${at}`,
  serial: serialOf(at),
  seed: at % MEMORIES,
  results: RESULTS,
});
const wholly = `${RESULTS} results`;

/** Away from the days: one of hundreds of meters takes longer to draw than a meter to read. */
async function read(page: Page): Promise<void> {
  await connect(page);
  await openPage(page, 'Files');
}

/** Reads a meter, pulls its cable at a byte, plugs it in again and reads it to the end. */
async function readTornApart(page: Page, order: MeterOrder, unplugAt: number): Promise<string> {
  await plug(page, { ...order, unplugAt });
  await read(page);
  await page.waitForFunction((name) => window.bench.isGone(name), order.name);
  await plug(page, order);
  const said = await outcome(page);
  if (!said.includes(wholly) || said.includes('arrived and are stored'))
    await button(panel(page), 'Try again').click();
  expect(await outcome(page)).toContain(`${wholly}, `);
  await dismiss(page);
  await unplug(page, order.name);
  await openPage(page, 'Devices');
  return said;
}

/** Bytes that cross the cable when a meter is read whole. */
async function bytesOf(page: Page, order: MeterOrder): Promise<number> {
  await plug(page, order);
  await read(page);
  await outcome(page);
  await dismiss(page);
  const { bytes } = await witness(page, order.name);
  await unplug(page, order.name);
  await openPage(page, 'Devices');
  return bytes;
}

it(`loses and doubles nothing in ${TIMES} pulled cables`, async () => {
  const { page } = bench;
  const chance = randomFrom(SEED);
  const sizes: number[] = [];
  const truth: string[] = [];
  for (let at = 0; at < MEMORIES; at++) {
    sizes.push(await bytesOf(page, meter(at)));
    truth.push(...(await witness(page, meter(at).name)).results.map(lineOfWire));
  }
  for (let at = MEMORIES; at < MEMORIES + TIMES; at++) {
    const order = meter(at);
    const bytes = sizes[at % MEMORIES]!;
    const unplugAt = 1 + Math.floor(chance() * (bytes - 20));
    await readTornApart(page, order, unplugAt);
    const { results } = await witness(page, order.name);
    expect(results, `meter ${at}, unplugged at byte ${unplugAt}`).toHaveLength(RESULTS);
    truth.push(...results.map(lineOfWire));
  }
  const stored = readings(await exportAll(page));
  expect(stored.map(lineOfEvent).toSorted()).toEqual(truth.toSorted());
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
});
