import { Decrypter } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { S3Server } from '../remotes/s3-server.ts';
import { expectFitsPhone, findings } from './axe.ts';
import { serialOf } from './meter-order.ts';
import { button, exportAll } from './person.ts';
import { readMeter } from './read-meter.ts';
import {
  beginSynced,
  type Browser,
  chooseBucket,
  confirm,
  join,
  openSync,
  PASSPHRASE,
  shownCode,
  type Stage,
  startStage,
  stopSync,
  sync,
} from './synced.ts';

// One of two computers is lost. The other shuts it out, by way of a bucket that both can reach.

const ANOTHER = 'yellow door, grey house';
const STRANGER = 'Phone of somebody';
const LOST = 'Old tablet that lay in the drawer beside the kitchen window 2019';

let stage: Stage;
let server: S3Server;
let laptop: Browser;
let lost: Browser;
let stranger: Browser;
let before: readonly string[];
beforeAll(async () => {
  stage = await startStage();
  ({ server } = stage);
  laptop = await stage.startBrowser();
  lost = await stage.startBrowser();
  const { page } = laptop;
  before = await beginSynced(page, server);
  await openSync(lost.page);
  await chooseBucket(lost.page, server);
  await join(lost.page, PASSPHRASE, LOST);
  await lost.page.getByText('1 read-out or entry came.').waitFor();
  await sync(page);
});
afterAll(() => stage?.end());

/** Small entries bring readings in their own file. */
const sealed = () => [...server.files.keys()].filter((name) => /^(?:c|log)\//.test(name));

/** What somebody has who kept the old code: the key behind its door, by age alone. */
async function oldKey(): Promise<string> {
  const name = [...server.files.keys()].find((one) => /^keys\/1-.*\/recovery\.age$/.test(one));
  const age = new Decrypter();
  age.addIdentity(before.join(''));
  const door = await age.decrypt(server.files.get(name ?? '') ?? new Uint8Array(), 'text');
  return /AGE-SECRET-KEY-1\w+/.exec(door)?.[0] ?? '';
}

async function isOpenedBy(key: string, name: string): Promise<boolean> {
  const age = new Decrypter();
  age.addIdentity(key);
  return age.decrypt(server.files.get(name) ?? new Uint8Array()).then(
    () => true,
    () => false,
  );
}

describe('a computer that is lost', () => {
  it('is shut out after a question that says what that does and what not', async () => {
    const { page } = laptop;
    await button(page, `Shut out… ${LOST}`).click();
    const dialog = page.getByRole('dialog', { name: `Shut out ${LOST}?` });
    await dialog.getByText(`${LOST} keeps what it has already.`).waitFor();
    expect(await findings(page)).toEqual([]);
    await button(dialog, 'Cancel').click();
    await button(page, `Shut out… ${LOST}`).click();
    await button(dialog, 'Go on').click();
    await page.getByRole('heading', { name: `Shut out ${LOST}` }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  it('takes another passphrase, and a code that was typed from paper', async () => {
    const { page } = laptop;
    await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await button(page, 'Go on').click();
    await page.getByText('This one opens the place already.').waitFor();
    await page.getByLabel('Passphrase', { exact: true }).fill(ANOTHER);
    await button(page, 'Go on').click();
    const code = await shownCode(page);
    expect(code).not.toEqual(before);
    expect(await findings(page)).toEqual([]);
    await expectFitsPhone(page);
    await confirm(page, before, `Shut out ${LOST}`);
    await page.getByText('This is not the code.').waitFor();
    expect([...server.files.keys()].filter((name) => name.startsWith('keys/2-'))).toEqual([]);
    await server.kill();
    await confirm(page, code, `Shut out ${LOST}`);
    await page.getByText('Nothing was changed').waitFor({ timeout: 120_000 });
    expect(await findings(page)).toEqual([]);
    await server.start();
  });

  it('is not followed by another that was let in with the old key meanwhile', async () => {
    stranger = await stage.startBrowser();
    await openSync(stranger.page);
    await chooseBucket(stranger.page, server);
    await join(stranger.page, PASSPHRASE, STRANGER);
    await stranger.page.getByText('1 read-out or entry came.').waitFor();
    const { page } = laptop;
    await button(page, 'Try again').click();
    await page.getByText('the computers that belong are others than you were shown').waitFor();
    await page.getByText(`${STRANGER} (you were not shown this one)`).waitFor();
    expect(await page.getByRole('listitem').filter({ hasText: LOST }).count()).toBe(0);
    expect([...server.files.keys()].filter((name) => name.startsWith('keys/2-'))).toEqual([]);
    expect(await findings(page)).toEqual([]);
    await button(page, 'Shut out those I was not shown, too').click();
    await page.getByText(`${LOST} is shut out.`).waitFor();
    expect(await findings(page)).toEqual([]);
    await button(page, 'Close').click();
    await page.getByText('Kitchen laptop (this one)').waitFor();
    for (const name of [LOST, STRANGER]) expect(await page.getByText(name).count()).toBe(0);
    expect(await sync(stranger.page)).toContain('Nothing');
    await stranger.page.getByText('A new key was made there, and not for this').waitFor();
  });

  it('has no key to what is written from then on', async () => {
    const old = new Set(sealed());
    await readMeter(laptop.page, { name: 'new', serial: serialOf(4), seed: 4, results: 20 });
    expect(await sync(laptop.page)).toBe('1 was sent.');
    const key = await oldKey();
    const opened = async (names: readonly string[]) =>
      new Set(await Promise.all(names.map((name) => isOpenedBy(key, name))));
    expect(await opened([...old])).toContain(true);
    const since = sealed().filter((name) => !old.has(name));
    expect(since).toHaveLength(1);
    expect(await opened(since)).toEqual(new Set([false]));
  });

  it('is told when it next exchanges, and keeps what it had', async () => {
    const { page } = lost;
    const had = await exportAll(page);
    await sync(page);
    await page.getByText('A new key was made there, and not for this computer').waitFor();
    const [folder = ''] = [...server.files.keys()].filter((name) => name.startsWith('keys/2-'));
    await page.getByText('Do all of your computers say that there is a new key?').click();
    await page.getByText(folder.slice(0, folder.lastIndexOf('/') + 1), { exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await exportAll(page)).toEqual(had);
    await page.reload();
    await openSync(page);
    await page.getByText('This computer does not belong any more.').waitFor();
    expect(await button(page, 'Shut out… Kitchen laptop').count()).toBe(0);
  });

  it('belongs again once it joins anew with the new passphrase', async () => {
    const { page } = lost;
    await stopSync(page);
    await chooseBucket(page, server);
    await join(page, ANOTHER, 'Tablet, found');
    await page.getByText('1 read-out or entry came.').waitFor();
    expect(await exportAll(page)).toEqual(await exportAll(laptop.page));
    await sync(laptop.page);
    await laptop.page.getByText('Tablet, found').waitFor();
  });
});
