import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newPracticeKey } from '#bundles/practice-key.ts';
import { type Bench, startBench } from './app.ts';
import { expectFitsPhone, findings } from './axe.ts';
import { button, numbersOn, openPage, trySimulatedPump } from './person.ts';

// A practice makes its key, somebody seals a share for it, and the practice opens that: each in a browser of its own.

const folder = mkdtempSync(join(tmpdir(), 'basalt-practice-'));
const share = join(folder, 'share.age');
const keyFile = join(folder, 'practice-key.age');

const DIGITS = /^\s*(?:\d{4}\s+){5}\d{4}\s*$/;
const spaced = (text: string): string => text.trim().replaceAll(/\s+/g, ' ');

let owner: Bench;
let clinic: Bench;
let recipient = '';
let digits = '';
let passphrase = '';
beforeAll(async () => {
  [owner, clinic] = await Promise.all([startBench(), startBench()]);
  await owner.page.goto(`${owner.site.origin}/#/day`);
  await trySimulatedPump(owner.page);
  await clinic.page.goto(`${clinic.site.origin}/#/files`);
});
afterAll(async () => {
  await Promise.all([owner?.end(), clinic?.end()]);
  rmSync(folder, { recursive: true });
});

const section = (page: Page): Locator =>
  page.locator('section').filter({ hasText: 'Share with a clinician' });

async function saveBy(page: Page, pressed: Locator, path: string): Promise<void> {
  const [download] = await Promise.all([page.waitForEvent('download'), pressed.click()]);
  await download.saveAs(path);
}

/** All that a page stores in its browser, by name. */
const stored = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const databases = (await indexedDB.databases()).map(({ name = '' }) => name);
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return JSON.stringify([databases.toSorted(), files.toSorted(), Object.entries(localStorage)]);
  });

describe('a practice', () => {
  it('makes its key, in a file and on a card, and nothing of it stays in the browser', async () => {
    const { page } = clinic;
    await button(page, 'Make a key for a practice').click();
    await page.getByRole('heading', { name: 'A key for a practice' }).waitFor();
    expect(await findings(page)).toEqual([]);
    const before = await stored(page);
    await page.getByLabel('Name of the practice').fill('Praxis Dr. Roe');
    await page.getByLabel('Passphrase', { exact: true }).fill('password1234');
    await button(page, 'Make the key').click();
    await page.getByText('This seals nothing').waitFor();
    await button(page, 'Suggest one').click();
    passphrase = await page.getByLabel('Passphrase', { exact: true }).inputValue();
    await saveBy(page, button(page, 'Make the key'), keyFile);
    const card = page.locator('section').filter({ hasText: 'The key of Praxis Dr. Roe' });
    recipient = await card.getByText(/^age1/).innerText();
    digits = spaced(await card.locator('p', { hasText: DIGITS }).innerText());
    await card.getByRole('img', { name: 'The key, for a camera' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    expect(await stored(page)).toBe(before);
    expect(readFileSync(keyFile, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    await button(page, 'Back to Files').click();
    await page.getByRole('heading', { name: 'Files', exact: true }).waitFor();
    expect(await page.locator('body').innerText()).not.toContain('age1');
  });
});

describe('somebody who shares', () => {
  it('is told of a slip in the key, and compares its digits before it is remembered', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    const form = section(page);
    await form.getByLabel('Opened with').selectOption('another');
    await button(form, 'Save file').click();
    await form.getByText('First choose the practice').waitFor();
    const field = form.getByLabel('Key of the practice (age1…)');
    await field.fill(recipient.replace(/.$/, (one) => (one === 'q' ? 'p' : 'q')));
    await button(form, 'Show its digits').click();
    await form.getByText('a letter of it is wrong').waitFor();
    await field.fill(` ${recipient}\n`);
    await button(form, 'Show its digits').click();
    const shown = await form.locator('p', { hasText: DIGITS }).innerText();
    expect(spaced(shown)).toBe(digits);
    await button(form, 'Remember the practice').click();
    await form.getByText('Compare the digits first').waitFor();
    await form.getByText('Give it a name.').waitFor();
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    await form.getByLabel('The practice has the same digits').check();
    await form.getByLabel('What you call the practice').fill('Dr. Roe');
    await button(form, 'Remember the practice').click();
    await form.getByText(`Its digits: ${digits}.`).waitFor();
    expect(await form.getByLabel('For', { exact: true }).inputValue()).toBe('Dr. Roe');
  });

  it('chooses it next time, and saves a file without a passphrase', async () => {
    const { page } = owner;
    await page.reload();
    const form = section(page);
    await form.getByLabel('Opened with').selectOption({ label: 'the key of Dr. Roe' });
    await form.getByText(`Its digits: ${digits}.`).waitFor();
    expect(await form.getByLabel('Passphrase', { exact: true }).count()).toBe(0);
    const reader = form.getByLabel('For', { exact: true });
    expect(await reader.inputValue()).toBe('Dr. Roe');
    await form.getByLabel('Opened with').selectOption('another');
    expect(await reader.inputValue()).toBe('');
    await reader.fill('Diabetes team');
    await form.getByLabel('Opened with').selectOption({ label: 'the key of Dr. Roe' });
    await form.getByText(`Its digits: ${digits}.`).waitFor();
    expect(await reader.inputValue()).toBe('Diabetes team');
    await form.getByLabel('Your name, as your clinician knows you').fill('Kim Doe');
    await saveBy(page, button(form, 'Save file'), share);
    await form.getByText('Now send the file to Dr. Roe').waitFor();
    const text = readFileSync(share, 'latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> X25519 /);
    for (const told of ['Roe', 'Kim', 'chunk.json']) expect(text).not.toContain(told);
    expect(await findings(page)).toEqual([]);
  });
});

const field = (page: Page): Locator => page.getByLabel('Key file of the practice');
const wrong = (page: Page, text: string): Promise<void> => page.getByText(text).waitFor();

describe('the practice’s viewer', () => {
  beforeAll(() => clinic.page.goto(`${clinic.site.origin}/v`).then(() => undefined));

  it('says which of file, key and passphrase is missing', async () => {
    const { page } = clinic;
    expect(await field(page).count()).toBe(0);
    await page.getByLabel('File (.age)').setInputFiles(share);
    await field(page).waitFor();
    await button(page, 'Open').click();
    await wrong(page, 'Choose the practice’s key file too.');
    await field(page).setInputFiles(keyFile);
    await button(page, 'Open').click();
    await wrong(page, 'Type the passphrase of the key file.');
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
  });

  it('says which of them is wrong', async () => {
    const { page } = clinic;
    const typed = page.getByLabel('Passphrase', { exact: true });
    await typed.fill(`${passphrase}x`);
    await button(page, 'Open').click();
    await wrong(page, 'This passphrase does not open the key file.');
    const other = join(folder, 'other-key.age');
    writeFileSync(other, (await newPracticeKey('another')).file);
    await field(page).setInputFiles(other);
    await typed.fill('another');
    await button(page, 'Open').click();
    await wrong(page, 'it was sealed for another key');
    await field(page).setInputFiles(import.meta.filename);
    await button(page, 'Open').click();
    await wrong(page, 'This is no key file of a practice');
    expect(await findings(page)).toEqual([]);
  });

  it('opens it by the key, with the numbers of the owner’s own app, and keeps nothing', async () => {
    const { page } = clinic;
    await field(page).setInputFiles(keyFile);
    await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await button(page, 'Open').click();
    await page.locator('header').first().getByText('Kim Doe').waitFor();
    await page.getByRole('heading', { name: 'Profile' }).waitFor();
    const [, hash = ''] = page.url().split('#');
    await owner.page.goto(`${owner.site.origin}/#${hash}`);
    await owner.page.getByRole('heading', { name: 'Profile', exact: true }).first().waitFor();
    expect(await numbersOn(page)).toBe(await numbersOn(owner.page));
    await button(page, 'Close').click();
    await page.getByRole('heading', { name: 'Look at what somebody shared with you' }).waitFor();
    expect(await field(page).count()).toBe(0);
    expect(await page.getByLabel('Passphrase', { exact: true }).inputValue()).toBe('');
  });

  it('takes both files dropped at once, in either order', async () => {
    const { page } = clinic;
    const files = [keyFile, share].map((path) => [...readFileSync(path)]);
    for (const both of [files, files.toReversed()]) {
      await page.reload();
      await page.waitForFunction(() => document.title === 'Basalt · shared readings');
      await page.evaluate((all) => {
        const dataTransfer = new DataTransfer();
        for (const [i, bytes] of all.entries())
          dataTransfer.items.add(new File([Uint8Array.from(bytes)], `${i}.age`));
        dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      }, both);
      await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
      await page.keyboard.press('Enter');
      await page.locator('header').first().getByText('Kim Doe').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      await button(page, 'Close').click();
    }
  });

  it('asks nobody for anything', () => {
    for (const { chrome, site } of [clinic, owner])
      for (const url of chrome.requests.filter((one) => one.startsWith('http')))
        expect(new URL(url).origin).toBe(site.origin);
  });
});

describe('a practice that is forgotten', () => {
  it('is in no list any more', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    const form = section(page);
    await form.getByLabel('Opened with').selectOption({ label: 'the key of Dr. Roe' });
    await button(form, 'Forget this practice').click();
    await form.getByLabel('Passphrase', { exact: true }).waitFor();
    await page.reload();
    await form.getByLabel('Opened with').waitFor();
    expect(await form.getByLabel('Opened with').innerText()).not.toContain('Roe');
  });
});
