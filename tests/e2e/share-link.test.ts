import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import type { Chrome, Site } from './app.ts';
import { findings } from './axe.ts';
import { button, numbersOn, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';
import {
  begin,
  type Browser,
  chooseBucket,
  confirm,
  openSync,
  type Stage,
  startStage,
} from './synced.ts';

// A link that somebody made by the bucket they sync by, opened in a browser that was never there.

const DAY = 86_400_000;

let stage: Stage;
let site: Site;
let server: S3Server;
let owner: Browser;
let clinic: Chrome;
let link = '';
beforeAll(async () => {
  stage = await startStage();
  ({ site, server } = stage);
  server.faults.isReadByAny = true;
  owner = await stage.startBrowser();
  clinic = await stage.startStranger();
  await readMeter(owner.page);
});
afterAll(() => stage?.end());

const shares = () => [...server.files.keys()].filter((name) => name.startsWith('s/'));
const section = (page: Page) =>
  page.locator('section').filter({ hasText: 'Share with a clinician' });

async function make(length: string): Promise<string> {
  await openPage(owner.page, 'Files');
  const form = section(owner.page);
  await form.getByLabel('Your name, as your clinician knows you').fill('Kim Doe');
  await form.getByLabel('For', { exact: true }).fill('Dr. Roe');
  await form.getByLabel('The link opens for').selectOption(length);
  await button(form, 'Make a link').click();
  const made = form.getByLabel('Link', { exact: true });
  await made.waitFor();
  return made.inputValue();
}

/** A page of the clinic that opens the link; its clock may be ahead. */
async function follow(ahead = 0): Promise<Page> {
  const page = await clinic.context.newPage();
  await page.addInitScript((by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, ahead);
  await page.goto(link);
  return page;
}

async function said(page: Page): Promise<string> {
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const text = await alert.innerText();
  await page.close();
  return text;
}

describe('a share as a link', () => {
  it('needs a bucket, and says so where there is none', async () => {
    await openPage(owner.page, 'Files');
    await section(owner.page).getByText('A link needs a place that gives a file out').waitFor();
    expect(await button(section(owner.page), 'Make a link').count()).toBe(0);
  });

  it('is made where the person syncs, shown with its end, and listed', async () => {
    const { page } = owner;
    await openSync(page);
    await chooseBucket(page, server);
    await confirm(page, await begin(page));
    await page.getByText('1 was sent.').waitFor();
    link = await make('3');
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/v#s1\.[\w-]{43}\.http:\/\/127\.0\.0\.1:\d+\/anna-sync\/s\/[\da-f]{32}\/share\.age\?/,
    );
    expect(link).toContain(`X-Amz-Expires=${3 * 86_400}`);
    const form = section(page);
    await form.getByText(/^It opens until /).waitFor();
    await form.getByRole('img', { name: 'The link, for a camera' }).waitFor();
    await form.getByText(/, for Dr\. Roe\. Made .+, opens until /).waitFor();
    expect(shares()).toHaveLength(1);
    expect(await findings(page)).toEqual([]);
  });

  it('shows a browser that was never there the numbers of the owner’s own app', async () => {
    const page = await follow();
    const header = page.locator('header').first();
    for (const text of ['Kim Doe', 'for Dr. Roe', 'A copy made'])
      await header.getByText(text).first().waitFor();
    expect(page.url()).not.toContain('s1.');
    const pages = page.getByRole('navigation', { name: 'Reports' });
    for (const name of ['Profile', 'Logbook']) {
      await pages.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { name, exact: true }).first().waitFor();
      const [, hash = ''] = page.url().split('#');
      await owner.page.goto(`${site.origin}/#${hash}`);
      await owner.page.getByRole('heading', { name, exact: true }).first().waitFor();
      const mine = await numbersOn(owner.page);
      expect(mine.length).toBeGreaterThan(200);
      expect(await numbersOn(page)).toBe(mine);
    }
    const asked = clinic.requests.filter((url) => url.startsWith('http://127.0.0.1'));
    expect(asked).toEqual([link.replace(/^[^#]+#s1\.[\w-]{43}\./, '')]);
    await page.reload();
    await page.getByText('Open the link from your message again').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Kim Doe');
    await page.close();
  });

  it('leaves nothing that can be read in the bucket', () => {
    const [name = ''] = shares();
    const text = Buffer.from(server.files.get(name) ?? []).toString('latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
    for (const told of ['Kim', 'Roe', 'glucose', 'contour', '2026-'])
      expect(text).not.toContain(told);
  });

  it('opens nothing once it has ended, by the clock of the place or by what is in it', async () => {
    server.faults.ahead = 3 * DAY + 60_000;
    expect(await said(await follow())).toContain('This link has expired');
    server.faults.ahead = 0;
    expect(await said(await follow(3 * DAY))).toMatch(/^The sender wished this to be shown until /);
  });

  it('says that the place does not let the page in where its rules do not', async () => {
    server.faults.isReadByAny = false;
    expect(await said(await follow())).toContain('cannot be reached or does not let this page in');
    server.faults.isReadByAny = true;
  });

  it('still opens where the place did not withdraw it, and the page says so', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    server.faults.answers = [[403, 'AccessDenied']];
    await button(section(page), 'Withdraw').click();
    await page.getByText('The link still opens.').waitFor();
    expect(shares()).toHaveLength(1);
    expect(await button(section(page), 'Withdraw').count()).toBe(1);
  });

  it('is withdrawn: its file is deleted, and no other', async () => {
    const { page } = owner;
    const [mine] = shares();
    const others = [...server.files.keys()].filter((name) => name !== mine);
    await button(section(page), 'Withdraw').click();
    await page.getByText('A copy that somebody saved before stays readable.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByText('Links that still open').waitFor({ state: 'detached' });
    expect([...server.files.keys()]).toEqual(others);
    expect(await said(await follow())).toContain('the sender withdrew it');
  });

  it('is listed until it has ended', async () => {
    await make('7');
    await make('1');
    const later = await owner.chrome.context.newPage();
    await later.addInitScript((by) => {
      const now = Date.now.bind(Date);
      if (sessionStorage.getItem('ahead')) Date.now = () => now() + by;
    }, DAY);
    await later.goto(`${site.origin}/#/files`);
    await later.getByText('Links that still open').waitFor();
    expect(await button(section(later), 'Withdraw').count()).toBe(2);
    await later.evaluate(() => sessionStorage.setItem('ahead', 'yes'));
    await later.reload();
    await later.getByText('Links that still open').waitFor();
    expect(await button(section(later), 'Withdraw').count()).toBe(1);
    await later.close();
  });

  it('is shown no longer than it stands: withdrawing it takes it from the page, and no other', async () => {
    await make('3');
    const form = section(owner.page);
    const listed = () => button(form, 'Withdraw').count();
    await expect.poll(listed).toBe(3);
    const [newest, older] = [button(form, 'Withdraw').first(), button(form, 'Withdraw').nth(1)];
    await older.click();
    await form.getByText('Withdrawn: its file is deleted').waitFor();
    expect(await form.getByLabel('Link', { exact: true }).count()).toBe(1);
    await newest.click();
    await form.getByLabel('Link', { exact: true }).waitFor({ state: 'detached' });
    expect(await form.getByRole('img', { name: 'The link, for a camera' }).count()).toBe(0);
    await expect.poll(listed).toBe(1);
  });

  it('is named, and can be withdrawn, before syncing is stopped', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    const left = await button(section(page), 'Withdraw').count();
    expect(left).toBeGreaterThan(0);
    await openSync(page);
    await button(page, 'Stop syncing on this computer').click();
    const dialog = page.getByRole('dialog', { name: 'Stop syncing on this computer' });
    await dialog.getByText('afterwards that is not possible').waitFor();
    expect(await button(dialog, 'Withdraw').count()).toBe(left);
    expect(await findings(page)).toEqual([]);
    for (let i = left; i > 0; i--) {
      await button(dialog, 'Withdraw').first().click();
      await expect.poll(() => button(dialog, 'Withdraw').count()).toBe(i - 1);
    }
    await dialog.getByText('Withdrawn: its file is deleted').waitFor();
    expect(await dialog.getByText('afterwards that is not possible').count()).toBe(0);
    expect(shares()).toEqual([]);
    await button(dialog, 'Stop').click();
    await page.getByRole('heading', { name: 'Where the sealed files are to lie' }).waitFor();
  });
});
