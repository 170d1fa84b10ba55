import { execFileSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { openPage, tablesFilled, trySimulatedPump } from './person.ts';

let bench: Bench;
/** A person with a simulated pump of ninety days. */
beforeAll(async () => {
  bench = await startBench();
  const { page, site } = bench;
  await page.goto(`${site.origin}/#/day`);
  await trySimulatedPump(page, 120_000);
});
afterAll(() => bench.end());

/** Every report that the app lists, by its address. */
async function listed(page: Page): Promise<readonly string[]> {
  await openPage(page, 'More');
  await page.getByRole('heading', { level: 1, name: 'More' }).waitFor();
  const links = page.getByRole('main').getByRole('link');
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  return all.filter(
    (href) => href !== null && !/devices|files|sync|settings|help/.test(href),
  ) as string[];
}

/** Shows a report and waits until it is worked out. */
async function show(page: Page, href: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((resolve) => {
        if (location.hash === hash) return resolve();
        addEventListener('hashchange', () => resolve(), { once: true });
        location.hash = hash;
      }),
    href,
  );
  await page.locator('main article[aria-busy=false]').waitFor();
}

/** Pixels of a page beside the screen. */
const beside = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The last one is how the tests after it find the page. */
const looks = [
  { scheme: 'dark', size: { width: 390, height: 844 } },
  { scheme: 'light', size: { width: 1280, height: 800 } },
] as const;

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
    for (const look of looks) {
      await page.emulateMedia({ colorScheme: look.scheme });
      await page.setViewportSize(look.size);
      const wide = await beside(page);
      const all = [
        ...(await findings(page)),
        ...(wide > 0 ? [`${wide} px beside the screen`] : []),
      ];
      found.push(...all.map((finding) => `${href}, ${look.scheme}: ${finding}`));
    }
  }
  expect(found).toEqual([]);
});

it('the help stands, axe finds nothing in it, and it fits a phone', async () => {
  const { page } = bench;
  await page.evaluate(() => (location.hash = '#/help'));
  await page.getByRole('heading', { level: 2, name: 'Units' }).waitFor();
  const found: string[] = [];
  for (const look of looks) {
    await page.emulateMedia({ colorScheme: look.scheme });
    await page.setViewportSize(look.size);
    found.push(...(await findings(page)).map((finding) => `${look.scheme}: ${finding}`));
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect(beyond, look.scheme).toBe(0);
  }
  expect(found).toEqual([]);
  expect(await page.title()).toBe('Help – Basalt');
});

it('a number leads to its rule, and back', async () => {
  const { page } = bench;
  await show(page, '#/profile');
  await page.locator('summary', { hasText: 'Glucose management indicator' }).click();
  await page.getByRole('link', { name: 'The rules' }).filter({ visible: true }).click();
  const heading = page.getByRole('heading', { level: 2, name: 'GMI and lab HbA1c' });
  await expect.poll(() => heading.evaluate((shown) => document.activeElement === shown)).toBe(true);
  expect(new URL(page.url()).hash).toBe('#/help/gmi');
  expect((await heading.boundingBox())?.y).toBeLessThan(100);
  await page.getByRole('link', { name: 'Printed percentages' }).click();
  const other = page.getByRole('heading', { level: 2, name: 'Printed percentages' });
  await expect.poll(() => other.evaluate((shown) => document.activeElement === shown)).toBe(true);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/profile');
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
  await page.evaluate(
    () => new Promise((resolve) => void requestIdleCallback(resolve, { timeout: 1000 })),
  );
  const before = chrome.requests.length;
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThanOrEqual(7);
  expect(sheets).toBeLessThan(15);
  expect(chrome.requests.slice(before)).toEqual([]);
});

/** Every block of text under the head of a report, on its own page or in a packet. */
const bodyText = (page: Page, root: string): Promise<string> =>
  page.locator(root).evaluate((found) =>
    [...found.children]
      .filter((child) => !child.matches('header, h2:first-child, [aria-hidden=true]'))
      .map((child) => (child as HTMLElement).innerText)
      .join('\n')
      .trim(),
  );

it('a packet says what its pages say', async () => {
  const { page } = bench;
  await show(page, '#/packet');
  const before = page.getByRole('link', { name: 'The days before' });
  const [, , , end = ''] = (await before.getAttribute('href'))?.split('/') ?? [];
  const date = (days: number) =>
    new Date(Date.parse(end) + days * 86_400_000).toISOString().slice(0, 10);
  const window = `${date(1)}/${date(14)}`;
  const blocks = ['profile', 'overlay', 'modal-day', 'trends', 'adherence', 'episodes', 'sets'];
  await show(page, `#/packet/${window}?show=${blocks.join(',')}`);
  await page.locator('header button:enabled', { hasText: 'Print' }).waitFor();
  await tablesFilled(page);
  const packed = await Promise.all(blocks.map((one) => bodyText(page, `[data-block=${one}]`)));
  for (const [i, block] of blocks.entries()) {
    await show(page, `#/${block}/${window}`);
    expect(packed[i]?.length, block).toBeGreaterThan(100);
    await expect.poll(() => bodyText(page, 'main article'), { message: block }).toBe(packed[i]);
  }
});

const hasPdfText = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!hasPdfText)('the sheet of a profile has the numbers of the screen', async () => {
  const { page, chrome } = bench;
  await show(page, '#/profile');
  const picture = page.getByRole('img', { name: /^Very high/ });
  const named = (await picture.getAttribute('aria-label')) ?? '';
  const shares = [...named.matchAll(/: ([\d.]+ %)/g)].map(([, share = '']) => share);
  const figures = page.getByRole('region').or(page.locator('main section'));
  const metrics = await figures.filter({ hasText: 'Glucose metrics' }).first().innerText();
  const [, mean = ''] = /(\d+)\s*mg\/dL\s*$/m.exec(metrics) ?? [];
  const [, gmi = ''] = /goal < 7 %\s*([\d.]+)/.exec(metrics) ?? [];
  expect([shares.length, /\d/.test(mean), /\d/.test(gmi)]).toEqual([7, true, true]);
  const before = chrome.requests.length;
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(chrome.requests.slice(before)).toEqual([]);
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' });
  const printed = text.replaceAll(/\s+/g, ' ');
  const rows = ['Very high', 'High', 'In range', 'Low', 'Very low'];
  for (const [i, row] of rows.entries()) expect(printed).toMatch(shareOf(row, shares[i]!));
  expect(printed).toContain(`${mean} mg/dL`);
  expect(printed).toContain(`${gmi} %`);
});

/** A name, its limits and its share, in the order they are drawn. */
const shareOf = (name: string, share: string): RegExp =>
  new RegExp(String.raw`\b${name} [^A-Z]*?${share.replace('.', String.raw`\.`)}`);
