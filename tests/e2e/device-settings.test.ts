import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { connect, dismiss, openPage, outcome } from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench((context) => addFakeHid(context, 4));
});
afterAll(() => bench.end());

it('says that no settings are known before a device was read', async () => {
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/device-settings`);
  await page.getByText('No device has been read yet').waitFor();
  await page.getByRole('link', { name: 'Go to the devices' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/devices');
});

it('leads from a device to what it was set to, and back to that by its address', async () => {
  const { page } = bench;
  await plug(page, { name: 'meter', seed: 5, results: 30 });
  await connect(page);
  await outcome(page);
  await dismiss(page);
  await openPage(page, 'Devices');
  await page.getByRole('link', { name: 'What it was set to' }).click();
  const meter = page.getByRole('table', { name: 'Meter', exact: true });
  await meter.getByRole('row', { name: 'Glucose unit mg/dL' }).waitFor();
  await page.getByRole('table', { name: 'Readings and changes' }).getByRole('link').click();
  await expect
    .poll(() => new URL(page.url()).hash)
    .toMatch(/^#\/device-settings\/contour%3A\d+%3A[^/]+\/\d{4}-\d\d-\d\dT[\d:]+Z$/);
  await page.reload();
  await meter.getByRole('row', { name: 'Glucose unit mg/dL' }).waitFor();
  expect(await page.title()).toBe('Device settings – Basalt');
});

it.each([1280, 390])('axe finds nothing, and nothing is cut off, at %i', async (width) => {
  const { page } = bench;
  await page.setViewportSize({ width, height: 800 });
  expect(await findings(page)).toEqual([]);
  const hidden = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(hidden).toBe(0);
});

it('an address of no device says so', async () => {
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/device-settings/nobody`);
  const said = page.getByText('Nothing is stored of what this device was set to.');
  await expect.poll(() => said.count()).toBe(1);
});
