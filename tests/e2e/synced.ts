import type { Page } from 'playwright-core';
import { BUCKET, type Exchange, keys, type S3Server, startS3 } from '../remotes/s3-server.ts';
import { type Chrome, type Site, startNewChrome, startSite } from './app.ts';
import { addFakeHid } from './fake-hid.ts';
import { button, catchFiles, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';

// What a person does who syncs several computers: browsers with a profile of their own, and a bucket on
// another origin between them.

export const PASSPHRASE = 'green door, blue house';

export interface Browser {
  readonly chrome: Chrome;
  readonly page: Page;
}

/** The app, a bucket on another origin, and whatever browsers are started there. */
export interface Stage {
  readonly site: Site;
  readonly server: S3Server;
  readonly startBrowser: () => Promise<Browser>;
  /** One that was never at the app. */
  readonly startStranger: () => Promise<Chrome>;
  readonly end: () => Promise<void>;
}

export async function startStage(onExchange?: (exchange: Exchange) => void): Promise<Stage> {
  const site = await startSite();
  const server = await startS3(site.origin, onExchange);
  const started: Chrome[] = [];
  const startStranger = async () => {
    const chrome = await startNewChrome();
    started.push(chrome);
    return chrome;
  };
  return {
    site,
    server,
    startStranger,
    startBrowser: async () => openIn(await startStranger(), site),
    async end() {
      await Promise.all(started.map((chrome) => chrome.close()));
      await server.kill();
      await site.stop();
    },
  };
}

/** Loaded twice: only a page that the service worker serves may send anything. */
async function openIn(chrome: Chrome, site: Site): Promise<Browser> {
  await addFakeHid(chrome.context, 8);
  await catchFiles(chrome.context);
  const page = await chrome.context.newPage();
  await page.goto(`${site.origin}/#/devices`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.reload();
  return { chrome, page };
}

export async function openSync(page: Page): Promise<void> {
  await openPage(page, 'Files');
  await page.getByRole('link', { name: 'Open Sync' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sync', exact: true }).waitFor();
}

/** Fills in how the bucket is reached, and tries it out. */
export async function chooseBucket(
  page: Page,
  { endpoint }: S3Server,
  secret = keys.secretAccessKey,
): Promise<void> {
  await page.getByLabel('Kind').selectOption('s3');
  await page.getByLabel('Endpoint').fill(endpoint);
  await page.getByLabel('Bucket', { exact: true }).fill(BUCKET);
  await page.getByLabel('Region').fill(keys.region);
  await page.getByLabel('Access key').fill(keys.accessKeyId);
  await page.getByLabel('Secret key').fill(secret);
  await button(page, 'Try it out').click();
}

/** The code that is to be printed, in its groups. */
export async function shownCode(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { name: 'Your printed code' }).waitFor();
  return page.locator('main section p > span').allTextContents();
}

/** Chooses a name and a passphrase; gives the code that is to be printed. */
export async function begin(page: Page, name = 'Kitchen laptop'): Promise<readonly string[]> {
  await page.getByLabel('Name of this computer').fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await button(page, 'Go on').click();
  return shownCode(page);
}

/** Types the code from paper, and goes on. */
export async function confirm(page: Page, code: readonly string[], goOn = 'Finish'): Promise<void> {
  await page.getByLabel('Now type it from the paper').fill(code.join('').toLowerCase());
  await button(page, goOn).click();
}

/** Reads a meter and begins to sync by the bucket; gives the code that was printed. */
export async function beginSynced(page: Page, server: S3Server): Promise<readonly string[]> {
  await readMeter(page);
  await openSync(page);
  await chooseBucket(page, server);
  const code = await begin(page);
  await confirm(page, code);
  await page.getByText('1 was sent.').waitFor();
  return code;
}

export async function join(page: Page, secret: string, name = 'Desk'): Promise<void> {
  await page.getByRole('heading', { name: 'Join your other computers' }).waitFor();
  await page.getByLabel('Name of this computer').fill(name);
  await page.getByLabel('Passphrase or printed code').fill(secret);
  await button(page, 'Join').click();
}

/** Presses *Sync now*, and gives what is said at its end. */
export async function sync(page: Page): Promise<string> {
  await openSync(page);
  await button(page, 'Sync now').click();
  const said = page.locator('output').filter({ hasText: /\.$/ }).first();
  await said.waitFor();
  return (await said.textContent()) ?? '';
}

export async function stopSync(page: Page): Promise<void> {
  await openSync(page);
  await button(page, 'Stop syncing on this computer').click();
  await button(page, 'Stop').click();
  await page.getByRole('heading', { name: 'Where the sealed files are to lie' }).waitFor();
}
