import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keys, type S3Server } from '../remotes/s3-server.ts';
import { findings } from './axe.ts';
import { button } from './person.ts';
import {
  beginSynced,
  type Browser,
  confirm,
  openSync,
  shownCode,
  type Stage,
  startStage,
  sync,
} from './synced.ts';

// What becomes of a place that is synced by: its keys are replaced, and it loses files.

let stage: Stage;
let server: S3Server;
let laptop: Browser;
beforeAll(async () => {
  stage = await startStage();
  ({ server } = stage);
  laptop = await stage.startBrowser();
  await beginSynced(laptop.page, server);
});
afterAll(() => stage?.end());

const replaceKeys = (secretAccessKey: string, accessKeyId = keys.accessKeyId) =>
  (server.faults.keys = { ...keys, accessKeyId, secretAccessKey });
const entries = () => [...server.files.keys()].filter((name) => name.startsWith('log/'));

describe('a bucket whose key was replaced', () => {
  it('is asked for another as soon as it lets nobody in, and goes on as the same place', async () => {
    const { page } = laptop;
    replaceKeys('another/secret', 'AKIANEW');
    expect(await sync(page)).toContain('does not let Basalt in');
    expect(await page.getByLabel('Access key').inputValue()).toBe(keys.accessKeyId);
    expect(await page.getByLabel('Secret key').inputValue()).toBe('');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Access key').fill('AKIANEW');
    await page.getByLabel('Secret key').fill('a guess');
    await button(page, 'Try it out and keep it').click();
    await page.getByText('It does not take this user name and password.').waitFor();
    await page.getByLabel('Secret key').fill(' another/secret');
    await button(page, 'Try it out and keep it').click();
    await page.getByText('Nothing new, here or there.').waitFor();
    expect(await page.getByLabel('Secret key').count()).toBe(0);
    expect(entries()).toHaveLength(1);
  });

  it('is asked for it where the exchange failed unseen, and can be given another at any time', async () => {
    const { page } = laptop;
    replaceKeys('a third');
    await sync(page);
    await page.reload();
    await openSync(page);
    await page.getByText('The last try did not succeed.').waitFor();
    expect(await button(page, 'Cancel').count()).toBe(0);
    replaceKeys('another/secret', 'AKIANEW');
    expect(await sync(page)).toBe('Nothing new, here or there.');
    await button(page, 'Change the sign-in…').click();
    replaceKeys('a third');
    await page.getByLabel('Access key').fill(keys.accessKeyId);
    await page.getByLabel('Secret key').fill('a third');
    await page.getByLabel('Secret key').press('Enter');
    // What the exchange before told stands there until the new key was tried out.
    await page.getByLabel('Secret key').waitFor({ state: 'detached' });
    await page.getByText('Nothing new, here or there.').waitFor();
  });
});

describe('a bucket that lost files', () => {
  it('is sent what it lost, after a question, and is whole again', async () => {
    const { page } = laptop;
    const [lost] = entries();
    (server.files as Map<string, Uint8Array>).delete(lost ?? '');
    await sync(page);
    await sync(page);
    await page.getByText('1 file of Kitchen laptop is missing or held back.').waitFor();
    await button(page, 'Send again what is missing…').click();
    const dialog = page.getByRole('dialog', { name: 'Send again what is missing?' });
    await dialog.waitFor();
    expect(await findings(page)).toEqual([]);
    await button(dialog, 'Cancel').click();
    await button(page, 'Send again what is missing…').click();
    await button(dialog, 'Look through it and send').click();
    await page.getByText('1 was sent.').waitFor();
    expect(entries()).toHaveLength(1);
    expect(entries()).not.toContain(lost);
    await sync(page);
    expect(await sync(page)).toBe('Nothing new, here or there.');
    expect(await page.getByText('is missing or held back').count()).toBe(0);
  });

  it('is given a new key where it lost what opens it to a person', async () => {
    const { page } = laptop;
    const files = server.files as Map<string, Uint8Array>;
    for (const name of files.keys()) if (/\/(?:pass|recovery)\.age$/.test(name)) files.delete(name);
    await sync(page);
    await sync(page);
    await page.getByText('no computer can join with it any more').waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, 'Make a new key').click();
    await page.getByLabel('Passphrase', { exact: true }).fill('yellow door, grey house');
    await button(page, 'Go on').click();
    await confirm(page, await shownCode(page), 'Make a new key');
    await page.getByText('There is a new key.').waitFor();
    await button(page, 'Close').click();
    await page.getByText('Kitchen laptop (this one)').waitFor();
    expect(await page.getByText('no computer can join').count()).toBe(0);
  });
});
