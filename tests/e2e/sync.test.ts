import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { buildSite } from './bundle.ts';

const profile = newProfile();
let root: string;
let site: Site;
let chrome: Chrome;
let page: Page;
beforeAll(async () => {
  root = await buildSite('sync.page.ts');
  site = await startSite(0, root);
  chrome = await startChrome({ profile });
  page = await chrome.context.newPage();
  await page.goto(site.origin);
  await page.waitForFunction('globalThis.syncTests !== undefined');
});
afterAll(async () => {
  await chrome?.close();
  await site?.stop();
  dropProfile(profile);
  rmSync(root, { recursive: true });
});

const run = (name: string): Promise<Record<string, unknown>> =>
  page.evaluate(`syncTests.${name}()`);

it('two browsers come to have the same days by way of a folder, event by event', async () => {
  const found = await run('exchange');
  const quiet = { findings: [] };
  expect(found['steps']).toEqual([
    { came: 0, sent: 2, ...quiet },
    { came: 2, sent: 1, ...quiet },
    { came: 1, sent: 0, ...quiet },
    { came: 0, sent: 1, ...quiet },
    { came: 1, sent: 0, ...quiet },
    { came: 0, sent: 0, ...quiet },
  ]);
  const [count, other] = found['counts'] as number[];
  expect(count).toBeGreaterThan(1000);
  expect(other).toBe(count);
  expect(found).toMatchObject({ isSame: true, isSameAfter: true, hasMore: true });
  expect(found['progress']).toEqual([{ came: 0, sent: 2 }]);
});

it('a remote of the page is asked across the border, as seldom as can be', async () => {
  const { pushed, pulled, isSame } = await run('counted');
  expect(pushed).toEqual(['list', 'put', 'get']);
  expect(pulled).toEqual(['list', 'get']);
  expect(isSame).toBe(true);
});

it('says why nothing was exchanged', async () => {
  expect(await run('refused')).toEqual({
    busy: 'syncing-elsewhere',
    gone: 'remote-unreachable',
    demo: 'internal',
  });
});

it('nothing comes for a person who was forgotten meanwhile', async () => {
  expect(await run('forgotten')).toEqual({ code: 'cancelled', hasJournal: false, hasView: false });
});
