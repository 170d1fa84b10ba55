import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { button, dismiss, openPage, outcome } from './person.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let bench: Bench;
/** A person with a simulated pump of ninety days. */
beforeAll(async () => {
  bench = await startBench();
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/day`);
  await button(page, 'Try it with a simulated pump').click();
  await outcome(page, 120_000);
  await dismiss(page);
});
afterAll(() => bench.end());

/** Every report that the app lists, by its address. */
async function listed(page: Page): Promise<readonly string[]> {
  await openPage(page, 'More');
  await page.getByRole('heading', { level: 1, name: 'More' }).waitFor();
  const links = page.getByRole('main').getByRole('link');
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  return all.filter((href) => href !== null && !/devices|files|settings/.test(href)) as string[];
}

/** Shows a report and waits until it is worked out. */
async function show(page: Page, href: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), href);
  await page.locator('main article[aria-busy=false]').waitFor();
}

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

it('every report stands, and axe finds nothing in it', async () => {
  const { page } = bench;
  const found: string[] = [];
  const reports = await listed(page);
  expect(reports).toContain('#/packet');
  for (const href of reports) {
    await show(page, href);
    const text = await page.getByRole('main').innerText();
    expect(text, href).not.toContain('came to a stop');
    expect(text, href).not.toContain('no such page');
    found.push(...(await findings(page)).map((finding) => `${href}: ${finding}`));
  }
  expect(found).toEqual([]);
});

it('a filter and a window have an address, and lead back to it', async () => {
  const { page } = bench;
  await show(page, '#/packet');
  await page.getByLabel('Days shown').selectOption('7');
  await expect
    .poll(() => new URL(page.url()).hash)
    .toMatch(/^#\/packet\/\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/);
  const { hash } = new URL(page.url());
  const [, , from = '', to = ''] = hash.split('/');
  expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(6);
  await page.getByRole('link', { name: 'The days before' }).click();
  await expect.poll(() => new URL(page.url()).hash).not.toBe(hash);
  await page.getByRole('link', { name: 'The days after' }).click();
  await expect.poll(() => new URL(page.url()).hash).toBe(hash);
});

it('a packet of fourteen days is drawn and printed without asking the network for anything', async () => {
  const { page, chrome } = bench;
  await show(page, '#/packet?show=days');
  // Printing is offered once the last day is drawn, not before.
  await page.locator('header button:enabled', { hasText: 'Print' }).waitFor();
  expect(await page.locator('[data-chart=day]').count()).toBeGreaterThan(12);
  await page.evaluate(() => new Promise((resolve) => void requestIdleCallback(resolve)));
  const before = chrome.requests.length;
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(7);
  expect(sheets).toBeLessThan(15);
  expect(chrome.requests.slice(before)).toEqual([]);
});
