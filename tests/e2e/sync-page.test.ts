import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUCKET, keys, type S3Server, startS3 } from '../remotes/s3-server.ts';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { findings } from './axe.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { serialOf } from './meter-order.ts';
import { button, catchFiles, connect, dismiss, exportAll, openPage, outcome } from './person.ts';

// Two browsers of one person, each with a profile of its own, and a bucket on another origin between them.

const PASSPHRASE = 'green door, blue house';

interface Browser {
  readonly chrome: Chrome;
  readonly page: Page;
  readonly end: () => Promise<void>;
}

/** Loaded twice: only a page that the service worker serves may send anything. */
async function startBrowser(): Promise<Browser> {
  const profile = newProfile();
  const chrome = await startChrome({ profile });
  await addFakeHid(chrome.context, 8);
  await catchFiles(chrome.context);
  const page = await chrome.context.newPage();
  await page.goto(`${site.origin}/#/devices`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  const end = async () => {
    await chrome.close();
    dropProfile(profile);
  };
  return { chrome, page, end };
}

const openSync = async (page: Page) => {
  await openPage(page, 'Files');
  await page.getByRole('link', { name: 'Open Sync' }).click();
  await page.getByRole('heading', { name: 'Sync', exact: true }).waitFor();
};

/** Fills in how the bucket is reached, and tries it out. */
async function chooseBucket(page: Page, secret = keys.secretAccessKey): Promise<void> {
  await page.getByLabel('Kind').selectOption('s3');
  await page.getByLabel('Endpoint').fill(server.endpoint);
  await page.getByLabel('Bucket', { exact: true }).fill(BUCKET);
  await page.getByLabel('Region').fill(keys.region);
  await page.getByLabel('Access key').fill(keys.accessKeyId);
  await page.getByLabel('Secret key').fill(secret);
  await button(page, 'Try it out').click();
}

/** Chooses a name and a passphrase; gives the code that is to be printed, in its groups. */
async function begin(page: Page): Promise<readonly string[]> {
  await page.getByLabel('Name of this computer').fill('Kitchen laptop');
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await button(page, 'Go on').click();
  await page.getByRole('heading', { name: 'Your printed code' }).waitFor();
  return page.locator('main section p > span').allTextContents();
}

async function confirm(page: Page, code: readonly string[]): Promise<void> {
  await page.getByLabel('Now type it from the paper').fill(code.join('').toLowerCase());
  await button(page, 'Finish').click();
}

async function join(page: Page, secret: string): Promise<void> {
  await page.getByRole('heading', { name: 'Join your other computers' }).waitFor();
  await page.getByLabel('Name of this computer').fill('Desk');
  await page.getByLabel('Passphrase or printed code').fill(secret);
  await button(page, 'Join').click();
}

/** Presses *Sync now*, and gives what is said at its end. */
async function sync(page: Page): Promise<string> {
  await openSync(page);
  await button(page, 'Sync now').click();
  const said = page.locator('output').filter({ hasText: /\.$/ }).first();
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

let site: Site;
let server: S3Server;
let laptop: Browser;
let desk: Browser;
beforeAll(async () => {
  site = await startSite();
  server = await startS3(site.origin);
  laptop = await startBrowser();
  desk = await startBrowser();
});
afterAll(async () => {
  await Promise.all([laptop?.end(), desk?.end()]);
  await server?.kill();
  await site?.stop();
});

describe('syncing two computers of one person', () => {
  it('is begun with a place that was tried out, a passphrase, and a code that was typed from paper', async () => {
    const { page } = laptop;
    await plug(page, { name: 'meter', serial: serialOf(3), seed: 3, results: 40 });
    await connect(page);
    await outcome(page);
    await dismiss(page);
    await openSync(page);
    expect(await findings(page)).toEqual([]);
    await chooseBucket(page, 'another');
    await page.getByText('It does not take this user name and password.').waitFor();
    await chooseBucket(page);
    await page.getByRole('heading', { name: 'Begin' }).waitFor();
    const code = await begin(page);
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Now type it from the paper').fill('QQQQ');
    await button(page, 'Finish').click();
    await page.getByText('This is not the code.').waitFor();
    await confirm(page, code);
    await page.getByText('1 was sent.').waitFor();
    await page.getByText('Kitchen laptop (this one)').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('is joined with the passphrase, and with no other', async () => {
    const { page } = desk;
    await openSync(page);
    await chooseBucket(page);
    await join(page, 'green door, red house');
    await page.getByText('It opens neither with that passphrase').waitFor();
    await join(page, PASSPHRASE);
    await page.getByText('1 read-out or entry came.').waitFor();
    await page.getByText('Kitchen laptop').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('brings both the same readings, event by event', async () => {
    const [here, there] = [await exportAll(laptop.page), await exportAll(desk.page)];
    expect(here.length).toBeGreaterThan(40);
    expect(there).toEqual(here);
  });

  it('brings what is new, both ways, and nothing twice', async () => {
    await openPage(desk.page, 'Devices');
    await plug(desk.page, { name: 'meter', serial: serialOf(4), seed: 4, results: 20 });
    await connect(desk.page);
    await outcome(desk.page);
    await dismiss(desk.page);
    expect(await sync(desk.page)).toBe('1 was sent.');
    expect(await sync(laptop.page)).toBe('1 read-out or entry came.');
    expect(await sync(laptop.page)).toBe('Nothing new, here or there.');
    expect(await exportAll(laptop.page)).toEqual(await exportAll(desk.page));
  });

  it('shows the storage nothing that can be read: no number, no name, no date', async () => {
    const names = [...server.files.keys()];
    const shape = /^(?:c|log|keys|probe)\//;
    expect(names.filter((name) => !shape.test(name))).toEqual([]);
    const text = [...server.files.values()].map((bytes) => Buffer.from(bytes).toString('latin1'));
    for (const secret of ['Kitchen', 'Desk', 'contour', 'glucose', serialOf(3), '2026-'])
      expect(text.filter((one) => one.includes(secret))).toEqual([]);
  });

  it('says that the place cannot be reached, and goes on from there', async () => {
    await server.kill();
    expect(await sync(laptop.page)).toContain('cannot be reached');
  });

  it('is stopped after a question; the readings stay', async () => {
    const { page } = laptop;
    await openSync(page);
    await button(page, 'Stop syncing on this computer').click();
    await button(page, 'Stop').click();
    await page.getByRole('heading', { name: 'Where the sealed files are to lie' }).waitFor();
    expect((await exportAll(page)).length).toBeGreaterThan(40);
  });

  it('is begun again by way of a folder, which the printed code opens too', async () => {
    const { page } = laptop;
    // A folder of the page's own stands for one that the person picks: the browser's dialog is not ours.
    await page.evaluate(() =>
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle('cloud', { create: true }),
      }),
    );
    await openSync(page);
    await button(page, 'Choose a folder…').click();
    const code = await begin(page);
    await confirm(page, code);
    await page.getByText('2 were sent.').waitFor();
    await button(page, 'Stop syncing on this computer').click();
    await button(page, 'Stop').click();
    await button(page, 'Choose a folder…').click();
    await join(page, code.join(' '));
    await page.getByText('Nothing new, here or there.').waitFor();
    await page.getByText('Desk (this one)').waitFor();
    expect(await page.getByText('Kitchen laptop').count()).toBe(1);
  });
});
