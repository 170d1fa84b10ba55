import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { findings } from './axe.ts';
import { addFakeHid } from './fake-hid.ts';
import { button, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';

const DAY = 86_400_000;

/** The page's clock, ahead of the computer's by as many ms as the test keeps in the storage of the tab. */
const addClock = (context: BrowserContext) =>
  context.addInitScript(() => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + Number(sessionStorage.getItem('ahead') ?? 0);
  });

/** Opens the app anew at the latest day, so many days after the first reading. Nobody goes to another page. */
async function later(page: Page, days: number): Promise<void> {
  await page.evaluate((ms) => {
    sessionStorage.setItem('ahead', String(ms));
    location.hash = '#/day';
  }, days * DAY);
  await page.reload();
  await page.locator('main article canvas').first().waitFor();
  await page.waitForFunction(isFetched);
  await page.evaluate(idle);
}

/** The code of the reminder comes once storage was looked at. */
const isFetched = (): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes('backup-reminder'));

/**
 * What was begun has had its turns: the reminder's one look into storage among it. A browser that draws no
 * frames has no idle time either: a turn comes by the clock then.
 */
async function idle(): Promise<void> {
  await indexedDB.databases();
  for (let turn = 0; turn < 5; turn++)
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
}

const reminder = (page: Page) => page.getByRole('complementary', { name: 'Reminder to back up' });

/** The reminder comes with a new page: whether it stays away is looked at on several. */
async function comes(page: Page): Promise<boolean> {
  for (const name of ['Overview', 'Day', 'Devices', 'Overview']) {
    await openPage(page, name);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(idle);
    if (await reminder(page).isVisible()) return true;
  }
  return false;
}

let bench: Bench;
beforeAll(async () => {
  bench = await startBench(async (context) => {
    await addFakeHid(context, 8);
    await addClock(context);
  });
  const { page } = bench;
  await page.goto(`${bench.site.origin}/#/devices`);
  await readMeter(page);
});
afterAll(() => bench.end());

describe('the reminder to back up', () => {
  it('leaves a first reading alone', async () => {
    expect(await comes(bench.page)).toBe(false);
  });

  it('comes two days later in one line, with a new page and not under the one that is read', async () => {
    const { page } = bench;
    await later(page, 2);
    const main = page.locator('main');
    const before = await main.boundingBox();
    expect(before?.y).toBe(0);
    expect(await reminder(page).count()).toBe(0);
    expect(await comes(page)).toBe(true);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 844 });
      expect((await reminder(page).boundingBox())?.height).toBeLessThan(56);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThan(
        width + 1,
      );
      expect(await findings(page)).toEqual([]);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is on no paper', async () => {
    const { page } = bench;
    await page.emulateMedia({ media: 'print' });
    expect(await reminder(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await reminder(page).isVisible()).toBe(true);
  });

  it('put off, stays away for a month', async () => {
    const { page } = bench;
    await button(page, 'Later').click();
    await reminder(page).waitFor({ state: 'detached' });
    await later(page, 31);
    expect(await comes(page)).toBe(false);
    await later(page, 33);
    expect(await comes(page)).toBe(true);
  });

  it('leads to Files, and a backup ends it', async () => {
    const { page } = bench;
    await reminder(page).getByRole('link', { name: 'Back up' }).click();
    const heading = page.getByRole('heading', { name: 'Back up', exact: true });
    await button(page.locator('section').filter({ has: heading }), 'Suggest one').click();
    expect(await reminder(page).count()).toBe(0);
    await Promise.all([page.waitForEvent('download'), button(page, 'Save a backup').click()]);
    await page.getByText('Nothing came since.').waitFor();
    expect(await comes(page)).toBe(false);
    await later(page, 80);
    expect(await comes(page)).toBe(false);
  });
});
