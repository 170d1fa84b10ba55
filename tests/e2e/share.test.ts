import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { expectFitsPhone, findings } from './axe.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { serialOf } from './meter-order.ts';
import { button, connect, dismiss, openPage, outcome } from './person.ts';

const folder = mkdtempSync(join(tmpdir(), 'basalt-share-'));
const file = join(folder, 'share.age');

const section = (page: Page): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Share with a clinician' }) });

let owner: Bench;
beforeAll(async () => {
  owner = await startBench((context) => addFakeHid(context, 8));
  await owner.page.goto(`${owner.site.origin}/#/devices`);
});
afterAll(async () => {
  await owner.end();
  rmSync(folder, { recursive: true });
});

/** Saves what is chosen; the passphrase that was suggested for it. */
async function save(page: Page): Promise<string> {
  const form = section(page);
  await button(form, 'Suggest one').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(form, 'Save file').click(),
  ]);
  await download.saveAs(file);
  expect(download.suggestedFilename()).toMatch(/^basalt-share-\d{4}-\d\d-\d\d\.age$/);
  await form.getByText(/^Saved .+ tell the passphrase by phone\.$/).waitFor();
  return form.getByLabel('Passphrase', { exact: true }).inputValue();
}

describe('a share', () => {
  it('has nothing to be made of before anything is stored', async () => {
    const { page } = owner;
    await openPage(page, 'Files');
    await section(page).getByText('Nothing is stored yet').waitFor();
    expect(await button(section(page), 'Save file').count()).toBe(0);
  });

  it('says which days it would hold, and that there are none in others', async () => {
    const { page } = owner;
    await openPage(page, 'Devices');
    await plug(page, { name: 'meter', serial: serialOf(3), seed: 3, results: 60 });
    await connect(page);
    await outcome(page);
    await dismiss(page);
    await openPage(page, 'Files');
    const form = section(page);
    await form.getByLabel('Days shown').selectOption('custom');
    await form.getByLabel('To', { exact: true }).fill('2001-01-02');
    await form.getByText('Nothing is stored of these days.').waitFor();
    await form.getByLabel('Days shown').selectOption('14');
    expect(await findings(page)).toEqual([]);
  });

  it('is one file that says nothing without its passphrase', async () => {
    const { page } = owner;
    await page.reload();
    await section(page).getByLabel('For', { exact: true }).fill('Dr. Roe');
    const passphrase = await save(page);
    expect(passphrase).toMatch(/^(\w{4}-){4}\w{4}$/);
    const text = readFileSync(file, 'latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    for (const told of ['Roe', 'contour', 'chunk.json', passphrase])
      expect(text).not.toContain(told);
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
  });
});
