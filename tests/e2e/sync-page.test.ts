import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import { findings } from './axe.ts';
import { serialOf } from './meter-order.ts';
import { button, exportAll, openPage } from './person.ts';
import { readMeter } from './read-meter.ts';
import {
  begin,
  type Browser,
  chooseBucket,
  confirm,
  join,
  openSync,
  PASSPHRASE,
  type Stage,
  startStage,
  stopSync,
  sync,
} from './synced.ts';

// Two browsers of one person, each with a profile of its own, and a bucket on another origin between them.

let stage: Stage;
let server: S3Server;
let laptop: Browser;
let desk: Browser;
beforeAll(async () => {
  stage = await startStage();
  ({ server } = stage);
  laptop = await stage.startBrowser();
  desk = await stage.startBrowser();
});
afterAll(() => stage?.end());

describe('syncing two computers of one person', () => {
  it('is begun with a place that was tried out, a passphrase, and a code that was typed from paper', async () => {
    const { page } = laptop;
    await readMeter(page);
    await openSync(page);
    expect(await findings(page)).toEqual([]);
    await chooseBucket(page, server, 'another');
    await page.getByText('It does not take this user name and password.').waitFor();
    await chooseBucket(page, server);
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
    await chooseBucket(page, server);
    await join(page, 'green door, red house');
    await page.getByText('It opens neither with that passphrase').waitFor();
    // Of nobody there is a view, or keys.
    const stored = () =>
      page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(await stored()).toEqual(['basalt']);
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

  it('is named where it is said where the readings are', async () => {
    const { page } = laptop;
    await openPage(page, 'Settings');
    await page.getByText(/and sealed at 127\.0\.0\.1:\d+\/anna-sync/).waitFor();
    expect(await page.getByText('and nowhere else').count()).toBe(0);
  });

  it('brings what is new, both ways, and nothing twice', async () => {
    await readMeter(desk.page, { name: 'meter', serial: serialOf(4), seed: 4, results: 20 });
    expect(await sync(desk.page)).toBe('1 was sent.');
    expect(await sync(laptop.page)).toBe('1 read-out or entry came.');
    expect(await sync(laptop.page)).toBe('Nothing new, here or there.');
    expect(await exportAll(laptop.page)).toEqual(await exportAll(desk.page));
  });

  it('says that the place cannot be reached, and goes on from there', async () => {
    await server.kill();
    expect(await sync(laptop.page)).toContain('cannot be reached');
  });

  it('is stopped after a question; the readings stay', async () => {
    const { page } = laptop;
    await stopSync(page);
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
    await stopSync(page);
    await button(page, 'Choose a folder…').click();
    await join(page, code.join(' '));
    await page.getByText('Nothing new, here or there.').waitFor();
    await page.getByText('Desk (this one)').waitFor();
    expect(await page.getByText('Kitchen laptop').count()).toBe(1);
  });
});
