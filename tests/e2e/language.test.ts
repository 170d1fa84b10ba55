import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { button, openPage, outcome } from './person.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.end());

const spoken = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);

async function choose(page: Page, language: string, lang: string): Promise<void> {
  await page.getByRole('radio', { name: language }).check({ force: true });
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, lang);
  await page.getByText(lang === 'de' ? 'Gespeichert' : 'Saved', { exact: true }).waitFor();
}

it('the app is read in German once somebody chose it, and in English again', async () => {
  const { page, site } = bench;
  await page.goto(site.origin);
  await button(page, 'Try it with a simulated meter').click();
  await outcome(page);
  await openPage(page, 'Settings');
  await choose(page, 'Deutsch', 'de');

  const rail = page.getByRole('navigation', { name: 'Seiten' });
  expect(await rail.innerText()).toContain('Einstellungen');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Einstellungen');
  expect(
    await page
      .getByRole('radio', { name: 'Deutsch' })
      .evaluate((radio) => radio === document.activeElement),
  ).toBe(true);

  await rail.getByRole('link', { name: 'Überblick' }).click();
  await page.getByRole('heading', { name: 'Überblick' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Überblick' }).waitFor();
  expect(await spoken(page)).toBe('de');

  await rail.getByRole('link', { name: 'Tag', exact: true }).click();
  await page.getByRole('slider').first().waitFor();
  await expect.poll(() => page.title()).toMatch(/^(Mo|Di|Mi|Do|Fr|Sa|So)\b.* – Basalt$/);
  expect(await page.locator('main').innerText()).toContain('Zielbereich 70–180 mg/dL');

  await rail.getByRole('link', { name: 'Einstellungen' }).click();
  await choose(page, 'English', 'en');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Settings');
});
