import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import { plugAuthenticator } from './authenticator.ts';
import { findings } from './axe.ts';
import { button } from './person.ts';
import {
  beginSynced,
  type Browser,
  chooseBucket,
  join,
  openSync,
  PASSPHRASE,
  type Stage,
  startStage,
  stopSync,
} from './synced.ts';

// A passkey as one more door, and joining by it: in one browser, which is a new one each time it has stopped.

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

const doors = () => [...server.files.keys()].filter((name) => name.includes('/passkey-'));

describe('a passkey', () => {
  it('that cannot open what is sealed makes no door', async () => {
    const { page } = laptop;
    const authenticator = await plugAuthenticator(page, false);
    await button(page, 'Add a passkey').click();
    await page.getByText('The passkey was not used.').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(doors()).toEqual([]);
    await authenticator.unplug();
  });

  it('is added, and a computer joins with it, and with no other', async () => {
    const { page } = laptop;
    const authenticator = await plugAuthenticator(page, true);
    await button(page, 'Add a passkey').click();
    await page.getByText('Added. Where you have this passkey').waitFor();
    expect(doors()).toHaveLength(1);
    expect(await findings(page)).toEqual([]);
    await stopSync(page);
    await chooseBucket(page, server);
    await button(page, 'Join with a passkey').click();
    await page.getByText('Give it a name.').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('Name of this computer').fill('Laptop, anew');
    await button(page, 'Join with a passkey').click();
    await page.getByText('Nothing new, here or there.').waitFor();
    await page.getByText('Laptop, anew (this one)').waitFor();
    await authenticator.forget();
    await button(page, 'Add a passkey').click();
    await page.getByText('Added. Where you have this passkey').waitFor();
    const newer = doors().at(-1) ?? '';
    const [older = ''] = doors();
    (server.files as Map<string, Uint8Array>).delete(newer);
    await stopSync(page);
    await chooseBucket(page, server);
    await page.getByLabel('Name of this computer').fill('Nobody');
    await button(page, 'Join with a passkey').click();
    await page.getByText('This passkey opens nothing there.').waitFor();
    expect(doors()).toEqual([older]);
    await authenticator.unplug();
  });

  it('is offered by no browser that knows none that opens what is sealed', async () => {
    const { page } = laptop;
    await page.reload();
    await page.evaluate(() => {
      PublicKeyCredential.getClientCapabilities = async () => ({});
    });
    await openSync(page);
    await chooseBucket(page, server);
    await join(page, 'green door, red house');
    await page.getByText('It opens neither with that passphrase').waitFor();
    expect(await button(page, 'Join with a passkey').count()).toBe(0);
    await join(page, PASSPHRASE);
    await page.getByText('Nothing new, here or there.').waitFor();
    expect(await page.getByText('passkey').count()).toBe(0);
  });

  it('is not asked for where none opens the place', async () => {
    const { page } = laptop;
    for (const door of doors()) (server.files as Map<string, Uint8Array>).delete(door);
    await page.reload();
    await stopSync(page);
    await chooseBucket(page, server);
    await join(page, 'green door, red house');
    await page.getByText('It opens neither with that passphrase').waitFor();
    expect(await button(page, 'Join with a passkey').count()).toBe(0);
  });
});
