import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { plugAuthenticator } from './authenticator.ts';
import { bundle } from './bundle.ts';

const profile = newProfile();
let site: Site;
let chrome: Chrome;
let page: Page;
let script: string;
const open = async () => {
  page = await chrome.context.newPage();
  await page.goto(`${site.origin}/manifest.webmanifest`);
  await page.evaluate(script);
};
beforeAll(async () => {
  site = await startSite();
  chrome = await startChrome({ profile });
  script = await bundle('keys.page.ts');
  await open();
});
afterAll(async () => {
  await chrome?.close();
  await site?.stop();
  dropProfile(profile);
});

it('a browser keeps its keys when it is closed, and opens its door with them', async () => {
  const begun = await page.evaluate('keysTests.begin()');
  await page.reload();
  await page.evaluate(script);
  expect(await page.evaluate('keysTests.goOn()')).toEqual(begun);
  await chrome.close();
  chrome = await startChrome({ profile });
  await open();
  expect(await page.evaluate('keysTests.goOn()')).toEqual(begun);
});

it('gives them to nobody', async () => {
  const said = await page.evaluate('keysTests.takeOut()');
  expect(said).toEqual(['InvalidAccessError']);
});

it('a passkey opens the door that was made for it, and no other', async () => {
  const authenticator = await plugAuthenticator(page, true);
  expect(await page.evaluate('keysTests.makePasskey()')).toMatch(/^passkey-[\da-f]{8}$/);
  expect(await page.evaluate('keysTests.usePasskey(0)')).toBe(1);
  await authenticator.forget();
  await page.evaluate('keysTests.makePasskey()');
  expect(await page.evaluate('keysTests.usePasskey(1)')).toBe(2);
  expect(await page.evaluate('keysTests.usePasskey(0)')).toBe('wrong-key');
  await authenticator.unplug();
});

it('a bit of a door for a passkey that is not as it was is found, wherever it is', async () => {
  const authenticator = await plugAuthenticator(page, true);
  await page.evaluate('keysTests.makePasskey()');
  const { length, stanza } = await page.evaluate<{ length: number; stanza: string }>(
    'keysTests.lookAt(2)',
  );
  expect(stanza).toMatch(/^-> age-encryption.org\/fido2prf /);
  const outcomes = new Set<unknown>();
  for (let bit = 0; bit < length * 8; bit += 7)
    outcomes.add(await page.evaluate(`keysTests.usePasskey(2, ${bit})`));
  expect(outcomes).toEqual(new Set(['broken-bundle', 'wrong-key']));
  await authenticator.unplug();
});

it('says so where a passkey cannot do that, or none is there', async () => {
  const old = await plugAuthenticator(page, false);
  expect(await page.evaluate('keysTests.refused()')).toBe('no-passkey');
  await old.unplug();
  const empty = await plugAuthenticator(page, true);
  expect(await page.evaluate('keysTests.usePasskey(2)')).toBe('no-passkey');
  await empty.unplug();
});
