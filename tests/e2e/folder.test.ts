import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { bundle } from './bundle.ts';

const profile = newProfile();
let site: Site;
let chrome: Chrome;
let page: Page;
beforeAll(async () => {
  site = await startSite();
  chrome = await startChrome({ profile });
  page = await chrome.context.newPage();
  await page.goto(`${site.origin}/manifest.webmanifest`);
  await page.evaluate(await bundle('folder.page.ts'));
});
afterAll(async () => {
  await chrome?.close();
  await site?.stop();
  dropProfile(profile);
});

it('two browsers have the same by way of a folder, in which other things lie', async () => {
  const found = await page.evaluate<Record<string, unknown>>('folderTests.exchange()');
  expect(found).toMatchObject({ first: 1, findings: [], anna: [1, 2, 3, 4], bert: [1, 2, 3, 4] });
  expect(found['logs']).toBe(2);
  expect(new Set(found['files'] as string[])).toEqual(
    new Set(['holiday.jpg', 'c/….age', 'log/…/00000001-….age']),
  );
});

it('half of a file is noticed, and comes whole once it is sent again', async () => {
  const found = await page.evaluate('folderTests.spoiled()');
  expect(found).toEqual({ kinds: ['damaged'], bert: [1] });
});

it('what a practice may always read is replaced, and deleted alone', async () => {
  const found = await page.evaluate('folderTests.withdrawn()');
  expect(found).toEqual({ replaced: 2, files: ['c/one.age'] });
});

it('a folder that is gone is told from a file that is not there', async () => {
  const found = await page.evaluate('folderTests.pulledOut()');
  expect(found).toEqual({
    missing: undefined,
    said: Array.from({ length: 4 }, () => 'remote-unreachable'),
  });
});
