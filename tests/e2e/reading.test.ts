import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { addFakeHid, plug, unplug, witness } from './fake-hid.ts';
import { serialOf } from './meter-order.ts';
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

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 4);
    await catchFiles(context);
  });
  await bench.page.goto(`${bench.site.origin}/#/day`);
});
afterAll(() => bench.end());

const meter = { name: 'first', serial: serialOf(0), seed: 7, results: 60 };

it('shows the whole way with a simulated meter, in readings of its own', async () => {
  const { page } = bench;
  await button(page, 'Try it with a simulated meter').click();
  await page.getByRole('progressbar').waitFor();
  expect(await outcome(page)).toContain('180 results, 180 new.');
  await dismiss(page);
  await button(page, 'Leave the simulation').waitFor();
  expect(readings(await exportAll(page))).toHaveLength(180);
  await openPage(page, 'Devices');
});

it('reads a meter: connect, progress, Daily Summary', async () => {
  const { page } = bench;
  await plug(page, meter);
  await connect(page);
  await page.locator('progress[value]').waitFor();
  expect(await outcome(page)).toContain('60 results, 60 new.');
  expect(new URL(page.url()).hash).toMatch(/^#\/day\/\d{4}-\d\d-\d\d$/);
  await dismiss(page);
});

it('stores each result that crossed the wire, once', async () => {
  const { page } = bench;
  const { results } = await witness(page, meter.name);
  const stored = readings(await exportAll(page));
  expect(results).toHaveLength(60);
  expect(stored.map(lineOfEvent).toSorted()).toEqual(results.map(lineOfWire).toSorted());
  expect(new Set(stored.map(({ id }) => id)).size).toBe(60);
});

it('adds nothing when the same meter is read again, without a chooser', async () => {
  const { page } = bench;
  const before = await exportAll(page);
  await openPage(page, 'Devices');
  await page.getByRole('button', { name: /^Read now/ }).click();
  expect(await outcome(page)).toContain('60 results, 0 new.');
  await dismiss(page);
  const after = await exportAll(page);
  expect(after.map(lineOfEvent).toSorted()).toEqual(before.map(lineOfEvent).toSorted());
});

it('stops when told to, keeps what arrived, and completes it later', async () => {
  const { page } = bench;
  await plug(page, { name: 'stopped', serial: serialOf(1), seed: 8, results: 300 });
  await openPage(page, 'Devices');
  await connect(page);
  await expect
    .poll(async () => (await witness(page, 'stopped')).acknowledged.length, { timeout: 20_000 })
    .toBeGreaterThan(20);
  await button(page, 'Stop').click();
  expect(await outcome(page)).toMatch(/arrived and are stored/);
  const { acknowledged } = await witness(page, 'stopped');
  expect(acknowledged.length).toBeLessThan(299);
  await unplug(page, 'stopped');
  await plug(page, { name: 'stopped', serial: serialOf(1), seed: 8, results: 300 });
  await button(panel(page), 'Try again').click();
  expect(await outcome(page)).toMatch(/300 results, \d+ new/);
  await dismiss(page);
  const { results } = await witness(page, 'stopped');
  const stored = readings(await exportAll(page)).map(lineOfEvent);
  for (const line of results.map(lineOfWire)) expect(stored).toContain(line);
  expect(stored).toHaveLength(360);
  await unplug(page, 'stopped');
});

describe('says what is wrong', () => {
  const read = async (order: Parameters<typeof plug>[1]) => {
    const { page } = bench;
    await plug(page, order);
    await openPage(page, 'Devices');
    await connect(page);
    const said = await outcome(page);
    await dismiss(page);
    await unplug(page, order.name);
    return said;
  };

  it('when the browser may not open the device, with the line for Linux', async () => {
    const said = await read({ name: 'denied', serial: serialOf(2), refuses: 'NotAllowedError' });
    expect(said).toContain('The browser may not open this device');
    expect(said).toContain('uaccess');
  });

  it('when another program holds it', async () => {
    const said = await read({ name: 'busy', serial: serialOf(3), refuses: 'InvalidStateError' });
    expect(said).toContain('Another program holds this device');
  });

  it('when the cable is pulled', async () => {
    const said = await read({ name: 'pulled', serial: serialOf(4), seed: 9, unplugAt: 1500 });
    expect(said).toContain('The device was unplugged');
    expect(said).toContain('arrived and are stored');
  });

  it('nothing when the chooser is closed', async () => {
    const { page } = bench;
    await openPage(page, 'Devices');
    await page.evaluate(() => (window.bench.chooser = 'dismiss'));
    await connect(page);
    await page.evaluate(() => (window.bench.chooser = 'pick'));
    expect(await panel(page).count()).toBe(0);
  });
});

it('survives lost, spoilt, doubled and stray reports without a wrong value', async () => {
  const { page } = bench;
  const faults = [
    { kind: 'drop', at: 12 },
    { kind: 'flip', at: 20 },
    { kind: 'repeat', at: 30 },
    { kind: 'flip', at: 31 },
  ] as const;
  await plug(page, { name: 'noisy', serial: serialOf(5), seed: 10, results: 40, faults });
  await openPage(page, 'Devices');
  await connect(page);
  expect(await outcome(page)).toContain('40 results, 40 new.');
  await dismiss(page);
  const { results, said } = await witness(page, 'noisy');
  expect(said.filter((byte) => byte === 'NAK').length).toBeGreaterThan(1);
  const stored = readings(await exportAll(page)).map(lineOfEvent);
  for (const line of results.map(lineOfWire)) expect(stored).toContain(line);
});

it('sends no request to anywhere else', () => {
  const elsewhere = bench.chrome.requests.filter(
    (url) => !url.startsWith(bench.site.origin) && !/^(blob|data|about):/.test(url),
  );
  expect(bench.chrome.requests.length).toBeGreaterThan(3);
  expect(elsewhere).toEqual([]);
});
