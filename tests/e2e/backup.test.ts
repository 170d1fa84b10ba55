import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { addFakeHid } from './fake-hid.ts';
import { button, catchFiles, dismiss, exportAll, openPage, outcome } from './person.ts';
import { readMeter } from './read-meter.ts';
import { expectFitsPhone, findings } from './axe.ts';

const folder = mkdtempSync(join(tmpdir(), 'basalt-backup-'));
const file = join(folder, 'backup.age');
const PASSPHRASE = 'green door, blue house';

const field = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
const said = (page: Page, title: string) => field(page, title).locator('output');

/** As where its file cannot be fetched: the worker that judges cannot be started. */
function breakJudge(): void {
  window.Worker = class extends Worker {
    constructor(url: string | URL, options?: WorkerOptions) {
      if (options?.name === 'strength') throw new Error('cannot be fetched');
      super(url, options);
    }
  };
}

/** How far the bar of the meter goes. */
const levelShown = (page: Page) =>
  page.getByRole('meter', { name: 'Strength of the passphrase' }).getAttribute('value');

async function restore(page: Page, passphrase: string, paths = [file]): Promise<string> {
  await openPage(page, 'Files');
  const section = field(page, 'Restore a backup');
  await section.getByLabel('Backup files (.age)').setInputFiles(paths);
  await section.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await button(page, 'Restore').click();
  const output = said(page, 'Restore a backup').filter({ hasText: /[.!]$/ });
  await output.waitFor();
  return (await output.textContent()) ?? '';
}

let laptop: Bench;
let other: Bench;
beforeAll(async () => {
  laptop = await startBench(async (context) => {
    await addFakeHid(context, 8);
    await catchFiles(context);
  });
  other = await startBench(catchFiles);
  await laptop.page.goto(`${laptop.site.origin}/#/devices`);
  await other.page.goto(`${other.site.origin}/#/files`);
});
afterAll(async () => {
  await Promise.all([laptop.end(), other.end()]);
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  it('says that there is nothing to back up before anything is stored', async () => {
    await field(other.page, 'Back up').getByText('Nothing is stored yet').waitFor();
    expect(await button(other.page, 'Save a backup').count()).toBe(0);
  });

  it('is not made of a simulation: restored, nobody could tell it from real readings', async () => {
    const { page } = other;
    await openPage(page, 'Day');
    await button(page, 'Try it with a simulated meter').click();
    await outcome(page);
    await dismiss(page);
    await openPage(page, 'Files');
    await field(page, 'Back up').getByText('Simulated readings are not backed up').waitFor();
    expect(await button(page, 'Save a backup').count()).toBe(0);
    await page.getByText('Leave the simulation').click();
    await openPage(page, 'Files');
    await field(page, 'Back up').getByText('Nothing is stored yet').waitFor();
  });

  it('is refused a passphrase that is short or easy to guess, and may be given a suggested one', async () => {
    const { page } = laptop;
    await readMeter(page);
    await openPage(page, 'Files');
    const section = field(page, 'Back up');
    await section.getByLabel('Passphrase', { exact: true }).fill('green door');
    await button(page, 'Save a backup').click();
    await section.getByText('At least 12 characters').waitFor();
    await section.getByLabel('Passphrase', { exact: true }).fill('aaaaaaaaaaaa');
    await section.getByText('Too easy to guess. Whoever has the file').waitFor();
    expect(await levelShown(page)).toBe('1');
    await button(page, 'Save a backup').click();
    await section.getByText('This seals nothing').waitFor();
    expect(await findings(page)).toEqual([]);
    await button(section, 'Suggest one').click();
    await section.getByText('Strong. Whoever').waitFor();
    expect(await levelShown(page)).toBe('4');
    const suggested = await section.getByLabel('Passphrase', { exact: true }).inputValue();
    expect(suggested).toMatch(/^(\w{4}-){4}\w{4}$/);
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
  });

  it('is one file that says nothing without its passphrase', async () => {
    const { page } = laptop;
    await field(page, 'Back up').getByText('This browser knows of no backup').waitFor();
    await field(page, 'Back up').getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      button(page, 'Save a backup').click(),
    ]);
    await download.saveAs(file);
    expect(download.suggestedFilename()).toMatch(/^basalt-.*\.age$/);
    await said(page, 'Back up').getByText('Saved 1 read-out or entry to').waitFor();
    await field(page, 'Back up').getByText('Nothing came since.').waitFor();
    const text = readFileSync(file, 'latin1');
    expect(text).toMatch(/^age-encryption\.org\/v1\n-> scrypt /);
    for (const told of ['7428', 'contour', 'chunk.json']) expect(text).not.toContain(told);
  });

  it('takes in nothing with another passphrase, or where a bit is not as it was', async () => {
    const { page } = other;
    expect(await restore(page, 'green door, blue mouse')).toContain('This does not open the file');
    const bytes = readFileSync(file);
    bytes[bytes.length - 40]! ^= 4;
    const damaged = join(folder, 'damaged.age');
    writeFileSync(damaged, bytes);
    expect(await restore(page, PASSPHRASE, [damaged])).toContain('damaged, or it was changed');
    expect(await restore(page, PASSPHRASE, [import.meta.filename])).toMatch(
      /damaged|does not open/,
    );
    expect(await restore(page, PASSPHRASE, [file, damaged])).toContain('damaged');
    await page.reload();
    await openPage(page, 'Day');
    await page.getByRole('button', { name: 'Connect a meter or LINK' }).waitFor();
  });

  it('gives an empty browser the same days, and a second time nothing', async () => {
    const { page } = other;
    expect(await restore(page, PASSPHRASE)).toBe(
      'Restored 1 read-out or entry. Unit, target range and the other settings came with them.',
    );
    const before = await exportAll(laptop.page);
    expect(before.length).toBeGreaterThan(40);
    expect(await exportAll(page)).toEqual(before);
    expect(await restore(page, PASSPHRASE)).toMatch(
      /1 read-out or entry of the backup was here already\.$/,
    );
    expect(await exportAll(page)).toEqual(before);
    await page.getByRole('link', { name: 'Show the latest day' }).click();
    await page.locator('main article canvas').first().waitFor();
    await page.reload();
    expect(await exportAll(page)).toEqual(before);
  });

  it('asks for a length alone where a passphrase cannot be judged', async () => {
    const page = await laptop.chrome.context.newPage();
    await page.addInitScript(breakJudge);
    await page.goto(`${laptop.site.origin}/#/files`);
    await field(page, 'Back up').getByLabel('Passphrase', { exact: true }).fill('aaaaaaaaaaa');
    await button(page, 'Save a backup').click();
    await page.getByText('At least 12 characters').waitFor();
    await field(page, 'Back up').getByLabel('Passphrase', { exact: true }).fill('aaaaaaaaaaaa');
    await button(page, 'Save a backup').click();
    await said(page, 'Back up').getByText('Saved 1 read-out or entry to').waitFor();
    expect(await page.getByRole('meter').count()).toBe(0);
    await page.close();
  });
});
