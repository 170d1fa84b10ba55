import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { button } from './person.ts';

let site: Site;
const profile = newProfile();
beforeAll(async () => {
  site = await startSite();
});
afterAll(async () => {
  await site.stop();
  dropProfile(profile);
});

async function open(look: (page: Page) => Promise<unknown>): Promise<void> {
  const chrome: Chrome = await startChrome({ profile });
  try {
    const page = await chrome.context.newPage();
    await page.goto(site.origin);
    await look(page);
  } finally {
    await chrome.close();
  }
}

const firstScreen = (page: Page) => button(page, 'Try it with a simulated meter').waitFor();
const program = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const [name = ''] = await caches.keys();
    const cache = await caches.open(name);
    const files = (await cache.keys()).filter(({ url }) => /\.js$|html/.test(url));
    const bodies = files.map(async (file) => (await cache.match(file))!.text());
    const read = await Promise.allSettled(bodies);
    const damaged = files.filter((_file, at) => read[at]?.status === 'rejected');
    return { files: files.length, damaged: damaged.map(({ url }) => new URL(url).pathname) };
  });

/** One bit in the middle of every file in which the browser keeps the program's offline copy. */
function damage(): number {
  const folder = join(profile, 'Default/Service Worker/CacheStorage');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\da-f]{16}_0$/.test(file))
    .map((file) => join(folder, file));
  for (const file of files) {
    const bytes = readFileSync(file);
    const middle = bytes.length >> 1;
    bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    writeFileSync(file, bytes);
  }
  return files.length;
}

it('starts although every file of its offline copy is damaged, and mends what it opened', async () => {
  let copied = 0;
  await open(async (page) => {
    await firstScreen(page);
    copied = (await program(page)).files;
  });
  expect(copied).toBeGreaterThan(5);
  expect(damage()).toBeGreaterThanOrEqual(copied);
  await open(firstScreen);
  await site.stop();
  await open(async (page) => {
    await firstScreen(page);
    const { damaged } = await program(page);
    expect(damaged.filter((path) => /index/.test(path))).toEqual([]);
  });
}, 120_000);
