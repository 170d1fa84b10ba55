import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
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
