import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { button, connect, dismiss, openPage, outcome, panel } from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench((context) => addFakeHid(context, 4));
});
afterAll(() => bench.end());

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  it('on the first screen, while a device is read, on the day and on every other page', async () => {
    const { page, site } = bench;
    const found: string[] = [];
    const lookAt = async (name: string) =>
      void found.push(...(await findings(page)).map((finding) => `${name}: ${finding}`));
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.origin}/#/day`);
    if (colorScheme === 'light') {
      await button(page, 'Connect a meter or LINK').waitFor();
      await lookAt('first screen');
      await plug(page, { name: 'meter', seed: 2, results: 400 });
      await connect(page);
    } else {
      await plug(page, { name: 'meter', seed: 2, results: 400 });
      await openPage(page, 'Devices');
      await connect(page);
    }
    await page.getByRole('progressbar').waitFor();
    await lookAt('reading');
    await outcome(page);
    await page.getByRole('slider').first().waitFor();
    await lookAt('day');
    for (const name of ['Devices', 'Files', 'Settings']) {
      await openPage(page, name);
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await lookAt(name);
    }
    await dismiss(page);
    await plug(page, { name: 'pulled', seed: 3, unplugAt: 1200 });
    await openPage(page, 'Devices');
    await connect(page);
    await outcome(page);
    await lookAt('pulled cable');
    await dismiss(page);
    await plug(page, { name: 'link', seed: 5, productId: 0x6200 });
    await openPage(page, 'Devices');
    await connect(page);
    await button(panel(page), 'Read the pump').waitFor();
    await lookAt('meter or pump');
    await button(panel(page), 'Read the pump').click();
    await page.getByLabel('Serial number of the pump').fill('12345');
    await page.keyboard.press('Enter');
    await panel(page).getByText('A serial number has six digits').waitFor();
    await lookAt('number of the pump');
    await button(panel(page), 'Cancel').click();
    expect(found).toEqual([]);
  });
});

/** Presses Tab until what has the focus has this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

it('the keyboard alone connects, reads, moves between days and prints', async () => {
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/devices`);
  await page.reload();
  await plug(page, { name: 'by keyboard', seed: 4, results: 30 });
  await tabTo(page, 'Connect a meter or LINK');
  await page.keyboard.press('Enter');
  await outcome(page);
  await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/day\//);
  await tabTo(page, 'Close');
  await page.keyboard.press('Enter');
  await expect.poll(() => panel(page).count()).toBe(0);
  const latest = page.url();
  await tabTo(page, 'Day before');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).not.toBe(latest);
  await page.keyboard.press('ArrowRight');
  await page.evaluate(() => {
    window.print = () => void (document.documentElement.dataset['printed'] = 'yes');
  });
  await tabTo(page, 'Print');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.documentElement.dataset['printed']))
    .toBe('yes');
});
