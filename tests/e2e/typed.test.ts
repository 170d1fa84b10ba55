import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { button, connect, dismiss, outcome } from './person.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let site: Site;
let profile: string;
beforeAll(async () => {
  site = await startSite();
  profile = newProfile();
});
afterAll(async () => {
  await site.stop();
  dropProfile(profile);
});

async function open() {
  const chrome = await startChrome({ profile });
  await addFakeHid(chrome.context, 4);
  const page = await chrome.context.newPage();
  await page.goto(`${site.origin}/#/day`);
  return { chrome, page };
}

/** The rows of the day's table, also where only a screen reader has them. */
const rows = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
const dialog = (page: Page) => page.getByRole('dialog');

/** Opens the mark with this value from the chart, by the keyboard alone. */
async function openMark(page: Page, value: string): Promise<void> {
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Enter');
    await dialog(page).waitFor();
    if ((await dialog(page).innerText()).includes(value)) return;
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
  }
  throw new Error(`no mark says ${value}`);
}

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  expect(violations.map(({ id }) => id)).toEqual([]);
}

it('a glucose is typed, seen, corrected, deleted and brought back, and outlives a killed browser', async () => {
  const first = await open();
  let { page } = first;
  await plug(page, { name: 'meter', seed: 2, results: 30 });
  await connect(page);
  await outcome(page);
  await dismiss(page);
  await page.getByRole('slider').first().waitFor();
  const { href } = new URL(page.url());

  await button(page, 'Add entry').click();
  await dialog(page).getByLabel('Time').fill('00:07');
  await dialog(page).getByLabel('Meter value').fill('5');
  await page.keyboard.press('Enter');
  await dialog(page).getByText('From 10 to 1000 mg/dL').waitFor();
  await expectAccessible(page);
  await dialog(page).getByLabel('Meter value').fill('217');
  await dialog(page).getByLabel('Meal').selectOption('fasting');
  await button(dialog(page), 'Save').click();
  await dialog(page).getByText('Saved', { exact: true }).waitFor();
  await first.chrome.kill();

  const { chrome, page: again } = await open();
  page = again;
  await page.goto(href);
  await rows(page, '217 mg/dL').waitFor({ state: 'attached' });
  await openMark(page, '217');
  await button(dialog(page), 'Correct').click();
  await dialog(page).getByLabel('Meter value').fill('223');
  await button(dialog(page), 'Save').click();
  await button(dialog(page), 'Close').click();
  await rows(page, '223 mg/dL').waitFor({ state: 'attached' });
  expect(await rows(page, '217 mg/dL').count()).toBe(0);

  await openMark(page, '223');
  await button(dialog(page), 'Correct').click();
  await button(dialog(page), 'Delete').click();
  await dialog(page).getByText('Deleted').waitFor();
  await rows(page, '223 mg/dL').waitFor({ state: 'detached' });
  await button(dialog(page), 'Undo').click();
  await dialog(page).getByText('It is back.').waitFor();
  await rows(page, '223 mg/dL').waitFor({ state: 'attached' });
  await chrome.close();
});
