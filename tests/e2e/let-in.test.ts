import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import type { Site } from './app.ts';
import { expectFitsPhone, findings } from './axe.ts';
import { button, exportAll } from './person.ts';
import {
  beginSynced,
  type Browser,
  chooseBucket,
  openSync,
  type Stage,
  startStage,
  sync,
} from './synced.ts';

// A second computer comes to belong without a passphrase: the first lets it in by what it shows.

let stage: Stage;
let site: Site;
let server: S3Server;
let laptop: Browser;
let desk: Browser;
let text: string;
beforeAll(async () => {
  stage = await startStage();
  ({ site, server } = stage);
  laptop = await stage.startBrowser();
  desk = await stage.startBrowser();
  await beginSynced(laptop.page, server);
});
afterAll(() => stage?.end());

const CODE = /^[\dA-F]{4}(?: [\dA-F]{4}){4}$/;
const shownCode = async ({ page }: Browser) => page.getByText(CODE).textContent();

describe('a computer that is let in by another', () => {
  it('shows what the other needs, and finds nothing yet', async () => {
    const { page } = desk;
    await openSync(page);
    await chooseBucket(page, server);
    await button(page, 'Have another computer let this one in').click();
    text = await page.getByLabel('For the other computer').inputValue();
    expect(text).toMatch(/^AGE1[\dA-Z]{58}\/[\dA-F]{16}$/);
    await page.getByRole('img', { name: 'The same text, for a camera' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    await button(page, 'I was let in: go on').click();
    await page.getByText('There is nothing here for this computer yet.').waitFor();
  });

  it('is let in once its text was read whole and its code compared', async () => {
    const { page } = laptop;
    await button(page, 'Let a computer in…').press('Enter');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Let a computer in');
    await page.keyboard.press('Tab');
    const field = page.getByLabel('What the new computer shows');
    expect(await field.evaluate((shown) => shown === document.activeElement)).toBe(true);
    await field.fill(text.slice(0, -1));
    await button(page, 'Go on').click();
    await page.getByText('This is not what a computer shows').waitFor();
    expect(await findings(page)).toEqual([]);
    await field.fill(`https://basalt.example/#/sync/${text}\n`);
    await button(page, 'Go on').click();
    expect(await shownCode(laptop)).toBe(await shownCode(desk));
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    const before = server.files.size;
    await button(page, 'Cancel').click();
    await page.getByText('Kitchen laptop (this one)').waitFor();
    expect(server.files.size).toBe(before);
  });

  it('is let in by an address that opens the page, too', async () => {
    const { page } = laptop;
    await page.goto(`${site.origin}/#/sync/${text}`);
    await button(page, 'It shows this code: let it in').click();
    await page.getByText('It is let in.').waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('joins once what lies there was compared', async () => {
    const { page } = desk;
    await button(page, 'I was let in: go on').click();
    await page.getByText('The other computer now shows a code.').waitFor();
    expect(await shownCode(desk)).toBe(await shownCode(laptop));
    expect(await findings(page)).toEqual([]);
    await button(page, 'It is the same: join').click();
    await page.getByText('Give it a name.').waitFor();
    await page.getByLabel('Name of this computer').fill('Desk');
    await button(page, 'It is the same: join').click();
    await page.getByText('1 read-out or entry came.').waitFor();
    await page.getByText('Desk (this one)').waitFor();
    expect(await exportAll(page)).toEqual(await exportAll(laptop.page));
  });

  it('stands in the list of the other, which lets nobody in twice', async () => {
    const { page } = laptop;
    await page.goto(`${site.origin}/#/sync/${text}`);
    await button(page, 'It shows this code: let it in').click();
    await page.getByText('That computer belongs already.').waitFor();
    await button(page, 'Cancel').click();
    await page.waitForFunction(() => location.hash === '#/sync');
    await sync(page);
    const list = page.getByRole('listitem').filter({ hasText: 'joined:' });
    expect(await list.filter({ hasText: 'Desk' }).count()).toBe(1);
  });

  it('is told to set itself up first where it is asked to let in and belongs nowhere', async () => {
    const other = await stage.startBrowser();
    await other.page.goto(`${site.origin}/#/sync/${text}`);
    await other.page.getByText('this one has to belong itself').waitFor();
    expect(await findings(other.page)).toEqual([]);
  });
});
