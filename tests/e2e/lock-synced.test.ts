import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import { serialOf } from './meter-order.ts';
import { button, exportAll, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';
import {
  beginSynced,
  type Browser,
  chooseBucket,
  join,
  openSync,
  PASSPHRASE,
  type Stage,
  startStage,
  sync,
} from './synced.ts';

// Two browsers of one person that sync by a bucket, and an app lock on one of them.

const OPENS = 'seven herons plough the attic';

let stage: Stage;
let server: S3Server;
/** So many requests the bucket has had. */
let asked = 0;
let laptop: Browser;
let desk: Browser;
beforeAll(async () => {
  stage = await startStage(() => (asked += 1));
  ({ server } = stage);
  laptop = await stage.startBrowser();
  desk = await stage.startBrowser();
  await beginSynced(laptop.page, server);
  await openSync(desk.page);
  await chooseBucket(desk.page, server);
  await join(desk.page, PASSPHRASE);
  await desk.page.getByText('1 read-out or entry came.').waitFor();
});
afterAll(() => stage?.end());

const section = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'App lock' }) });

async function turnOn(page: Page): Promise<void> {
  await openPage(page, 'Settings');
  await button(section(page), 'Set up the lock').click();
  await section(page).getByLabel('Passphrase', { exact: true }).fill(OPENS);
  await section(page).getByLabel('The passphrase once more').fill(OPENS);
  await button(section(page), 'Turn the lock on').click();
  await section(page).getByText('The lock is on.').waitFor();
}

const expectLocked = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Locked', exact: true }).waitFor();

async function unlock(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Passphrase of' }).fill(OPENS);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Pages' }).waitFor();
}

/** From the next page on: the pause between two exchanges is over, and chance adds nothing to it. */
function quietAtOnce(): void {
  const now = Date.now.bind(Date);
  Date.now = () => now() + 20 * 60_000;
  Math.random = () => -0.5;
}

const seed = (n: number) => ({ name: 'meter', serial: serialOf(n), seed: n, results: 20 }) as const;

/** Once no exchange goes on of itself any more. */
async function syncInTurn(page: Page): Promise<string> {
  const said = await sync(page);
  return said.startsWith('Another tab is exchanging readings') ? syncInTurn(page) : said;
}

describe('a browser that syncs and has an app lock', () => {
  it('exchanges both ways while that is open: both have the same, event by event', async () => {
    await turnOn(desk.page);
    await readMeter(desk.page, seed(4));
    expect(await sync(desk.page)).toBe('1 was sent.');
    expect(await sync(laptop.page)).toBe('1 read-out or entry came.');
    await readMeter(laptop.page, seed(5));
    expect(await sync(laptop.page)).toBe('1 was sent.');
    expect(await sync(desk.page)).toBe('1 read-out or entry came.');
    const there = await exportAll(laptop.page);
    expect(there.length).toBeGreaterThan(70);
    expect(await exportAll(desk.page)).toEqual(there);
  });

  it('asks nothing of the place while it is locked, though a quiet exchange is due, and says nothing', async () => {
    await readMeter(laptop.page, seed(6));
    expect(await sync(laptop.page)).toBe('1 was sent.');
    const { page, chrome } = desk;
    await chrome.context.addInitScript(quietAtOnce);
    await page.keyboard.press('Control+Shift+L');
    await expectLocked(page);
    const before = asked;
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    await page.reload();
    await expectLocked(page);
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(asked).toBe(before);
    expect((await page.getByRole('alert').allTextContents()).join('')).toBe('');
  });

  it('goes on by itself once it is unlocked, and nothing comes twice', async () => {
    const { page } = desk;
    const before = asked;
    await unlock(page);
    await expect.poll(() => asked, { timeout: 20_000 }).toBeGreaterThan(before);
    const there = await exportAll(laptop.page);
    await expect.poll(() => exportAll(page), { timeout: 20_000 }).toEqual(there);
    await openSync(page);
    await page.getByText('Kitchen laptop').waitFor();
    expect(await syncInTurn(page)).toBe('Nothing new, here or there.');
    expect(await exportAll(page)).toEqual(there);
  });
});
