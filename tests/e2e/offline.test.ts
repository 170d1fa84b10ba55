import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench, startSite } from './app.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { button, catchFiles, connect, dismiss, exportAll, openPage, outcome } from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 4);
    await catchFiles(context);
  });
  await bench.page.goto(`${bench.site.origin}/#/day`);
});
afterAll(() => bench.end());

const meter = { name: 'meter', seed: 5, results: 200 };

it('reads in one of two tabs at a time, and shows the result in both', async () => {
  const { page, chrome, site } = bench;
  const other = await chrome.context.newPage();
  await other.goto(`${site.origin}/#/devices`);
  await plug(page, meter);
  await plug(other, meter);
  await openPage(page, 'Devices');
  await connect(page);
  // Who has begun to read has the turn.
  await page.locator('progress[value]').waitFor();
  await connect(other);
  expect(await outcome(other)).toContain('Another tab is reading a device');
  expect(await outcome(page)).toContain('200 results, 200 new.');
  await dismiss(other);
  await openPage(other, 'Day');
  await other.getByRole('slider').first().waitFor();
  expect(await exportAll(other)).toEqual(await exportAll(page));
  await other.close();
  await dismiss(page);
});

it('opens again with everything in it when the server is gone', async () => {
  const { page, site } = bench;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const before = await exportAll(page);
  await site.stop();
  await page.goto('about:blank');
  await page.goto(`${site.origin}/#/day`);
  await page.getByRole('slider').first().waitFor();
  expect(await exportAll(page)).toEqual(before);
  await openPage(page, 'Settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await openPage(page, 'Devices');
  await plug(page, meter);
  await connect(page);
  expect(await outcome(page)).toContain('200 results, 0 new.');
  await dismiss(page);
});

it('forgets everything when asked to, and says so honestly afterwards', async () => {
  const { page, site } = bench;
  const again = await startSite(Number(new URL(site.origin).port));
  await openPage(page, 'Settings');
  await button(page, 'Forget everything').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('forget');
  await button(dialog, 'Forget everything').click();
  await openPage(page, 'Day');
  await button(page, 'Try it with a simulated meter').waitFor();
  expect(await page.getByRole('slider').count()).toBe(0);
  await again.stop();
});
