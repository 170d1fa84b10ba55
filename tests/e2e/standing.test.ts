import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPracticeKey, type PracticeKey } from '#bundles/practice-key.ts';
import type { S3Server } from '../remotes/s3-server.ts';
import type { Chrome, Site } from './app.ts';
import { expectFitsPhone, findings } from './axe.ts';
import { serialOf } from './meter-order.ts';
import { button, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';
import {
  begin,
  type Browser,
  chooseBucket,
  confirm,
  openSync,
  type Stage,
  startStage,
  sync,
} from './synced.ts';

// A practice that may always read somebody's last days: written at a bucket, fetched by its address, opened by its key.

const folder = mkdtempSync(join(tmpdir(), 'basalt-standing-'));
const PASSPHRASE = 'kiln-dune-otter-9';

let stage: Stage;
let site: Site;
let server: S3Server;
let owner: Browser;
let clinic: Chrome;
let practice: PracticeKey;
beforeAll(async () => {
  stage = await startStage();
  ({ site, server } = stage);
  owner = await stage.startBrowser();
  clinic = await stage.startStranger();
  practice = await newPracticeKey(PASSPHRASE);
  writeFileSync(join(folder, 'practice-key.age'), practice.file);
  await readMeter(owner.page);
});
afterAll(async () => {
  await stage?.end();
  rmSync(folder, { recursive: true });
});

const section = (page: Page): Locator =>
  page.locator('section').filter({ hasText: 'Share with a clinician' }).first();

async function choosePractice(): Promise<Locator> {
  await openPage(owner.page, 'Files');
  const form = section(owner.page);
  await form.getByLabel('Opened with').selectOption({ label: 'the key of Dr. Roe' });
  await form.getByText(/^Its digits: \d/).waitFor();
  return form;
}

const linkIn = (form: Locator): Promise<string> =>
  form.getByLabel('Link for the practice').inputValue();

/** Where the file lies, for whoever downloads it. */
const addressIn = (link: string): string => link.replace(/^[^#]+#p1\./, '');

const written = () => [...server.files].filter(([name]) => name.startsWith('p/'));

/** What the practice gets by the address, into a file. */
async function fetched(address: string): Promise<string> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const path = join(folder, 'share.age');
  writeFileSync(path, new Uint8Array(await answer.arrayBuffer()));
  return path;
}

describe('a practice that may always read', () => {
  it('needs a place to sync by, and the page says so', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    const form = section(page);
    await form.getByLabel('Opened with').selectOption('another');
    await form.getByLabel('Key of the practice (age1…)').fill(practice.recipient);
    await button(form, 'Show its digits').click();
    await form.getByLabel('The practice has the same digits').check();
    await form.getByLabel('What you call the practice').fill('Dr. Roe');
    await button(form, 'Remember the practice').click();
    await form.getByText('For that this computer has to sync').waitFor();
    expect(await button(form, 'Begin').count()).toBe(0);
  });

  it('gets an address, and the page says that the bucket gives it to nobody yet', async () => {
    const { page } = owner;
    await openSync(page);
    await chooseBucket(page, server);
    await confirm(page, await begin(page));
    await page.getByText('1 was sent.').waitFor();
    const form = await choosePractice();
    await form.getByLabel('Your name, as your clinician knows you').fill('Kim Doe');
    await form.getByLabel('Which days').selectOption('90');
    await button(form, 'Begin').press('Enter');
    const link = await linkIn(form);
    expect(link).toMatch(
      /^http:\/\/localhost:\d+\/v#p1\.http:\/\/127\.0\.0\.1:\d+\/anna-sync\/p\/[\da-f]{32}\/share\.age$/,
    );
    await form.getByText('As yet the server gives it to nobody').waitFor();
    expect((await fetch(addressIn(link))).status).toBe(403);
    expect(written()).toHaveLength(1);
    expect(await button(form, 'Forget this practice').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
  });

  it('gets it once the bucket gives it out: the next sync finds that', async () => {
    server.faults.isOpenBelowP = true;
    await sync(owner.page);
    const form = await choosePractice();
    await form.getByText('The last 90 days lie at').waitFor();
    expect(await form.getByText('As yet the server').count()).toBe(0);
    const path = await fetched(addressIn(await linkIn(form)));
    const page = await clinic.context.newPage();
    await page.goto(`${site.origin}/v`);
    await page.getByLabel('File (.age)').setInputFiles([path, join(folder, 'practice-key.age')]);
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Open').click();
    await page.locator('header').first().getByText('Kim Doe').waitFor();
    await page.close();
  });

  it('opens it by its link too, with its key alone, and keeps nothing of it', async () => {
    server.faults.isReadByAny = true;
    const page = await clinic.context.newPage();
    await page.goto(await linkIn(section(owner.page)));
    await page.getByText(/^Fetched from 127\.0\.0\.1:\d+: the newest/).waitFor();
    expect(page.url()).not.toContain('p1.');
    await page.getByText('Chosen: share.age').waitFor();
    expect(await page.getByLabel('File (.age)').inputValue()).toMatch(/share\.age$/);
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    await button(page, 'Open').click();
    await page.getByText('Choose the practice’s key file too.').waitFor();
    await page
      .getByLabel('Key file of the practice (practice-key.age)')
      .setInputFiles(join(folder, 'practice-key.age'));
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Open').press('Enter');
    await page.locator('header').first().getByText('Kim Doe').waitFor();
    await button(page, 'Close').click();
    await page.getByText('Drop the file you were given').waitFor();
    await page.close();
  });

  it('finds what was read since, in the same place, after the next sync', async () => {
    const [[name, before] = []] = written();
    await readMeter(owner.page, { name: 'other', serial: serialOf(5), seed: 5, results: 30 });
    await sync(owner.page);
    expect(written().map(([one]) => one)).toEqual([name]);
    expect(written()[0]?.[1]).not.toEqual(before);
  });

  it('still reads where the bucket does not delete the file, and the page says so', async () => {
    const form = await choosePractice();
    server.faults.answers = [[403, 'AccessDenied']];
    await button(form, 'End it').press('Enter');
    await form.getByText('It has not ended: the file is still there.').waitFor();
    expect(written()).toHaveLength(1);
  });

  it('reads nothing more once it is ended', async () => {
    const form = section(owner.page);
    const address = addressIn(await linkIn(form));
    await button(form, 'End it').press('Enter');
    await form.getByText('Ended: the file is deleted').waitFor();
    expect(written()).toHaveLength(0);
    expect((await fetch(address)).status).toBe(404);
    expect(await findings(owner.page)).toEqual([]);
    await button(form, 'Begin').press('Enter');
    await form.getByLabel('Link for the practice').waitFor();
    expect(addressIn(await linkIn(form))).not.toBe(address);
  });

  it('is named where somebody is about to be forgotten: afterwards nobody can end it', async () => {
    const { page } = owner;
    await openPage(page, 'Settings');
    for (const what of [/^Forget (?!everything)/, 'Forget everything']) {
      await page.getByRole('button', { name: what }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Dr. Roe may read your last days at').waitFor();
      expect(await findings(page)).toEqual([]);
      await button(dialog, 'Cancel').click();
    }
  });

  it('is told of, and not named, where somebody else forgets everything', async () => {
    const { page } = owner;
    await page.getByLabel('Add a person: Name').fill('Ben');
    await button(page, 'Add a person').click();
    await button(page, 'Whose readings: Ben').waitFor();
    await button(page, 'Forget Ben').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Type').first().waitFor();
    expect(await dialog.getByText('A practice may').count()).toBe(0);
    await button(dialog, 'Cancel').click();
    await button(page, 'Forget everything').click();
    await dialog.getByText('A practice may read the last days of My readings').waitFor();
    expect(await dialog.getByText('Dr. Roe').count()).toBe(0);
    expect(await findings(page)).toEqual([]);
    await button(dialog, 'Cancel').click();
    await button(page, 'Show My readings').click();
    await button(page, 'Whose readings: My readings').waitFor();
  });

  it('is named where its place is about to be left, and shown as left after it', async () => {
    const { page } = owner;
    await openSync(page);
    await button(page, 'Stop syncing on this computer').click();
    await page.getByText('Dr. Roe may read your last days at').waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, 'Stop').click();
    await page.getByRole('heading', { name: 'Where the sealed files are to lie' }).waitFor();
    const form = await choosePractice();
    await form.getByText('What was written stays').waitFor();
    await button(form, 'End it').press('Enter');
    await form.getByText('The file at the place that you left stays there.').waitFor();
    expect(written()).toHaveLength(1);
    await button(form, 'Forget this practice').waitFor();
  });
});
