import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  built,
  type Chrome,
  dropProfile,
  newProfile,
  type Site,
  startChrome,
  startSite,
} from './app.ts';
import { button } from './person.ts';

let root: string;
let site: Site;
let profile: string;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'basalt-dist-'));
  cpSync(built, root, { recursive: true });
  site = await startSite(0, root);
  profile = newProfile();
});
afterEach(async () => {
  await site.stop();
  dropProfile(profile);
  rmSync(root, { recursive: true });
});

async function open(look: (page: Page) => Promise<unknown>): Promise<void> {
  const chrome: Chrome = await startChrome({ profile });
  try {
    const page = await chrome.context.newPage();
    await page.goto(`${site.origin}/#/day`);
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

/** One bit in the middle of every file of the offline copy, or of those that hold what is `named`. */
function damage(named = ''): number {
  const folder = join(profile, 'Default/Service Worker/CacheStorage');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /[\da-f]{16}_0$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => readFileSync(file, 'latin1').slice(0, 300).includes(named));
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

/** Another version on the server: the program under another name. */
function deployAnother(): void {
  const folder = join(root, 'assets');
  const name = readdirSync(folder).find((file) => /^index-.*js$/.test(file)) ?? '';
  renameSync(join(folder, name), join(folder, `newer-${name}`));
  const parts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  for (const file of [join(root, 'index.html'), ...parts.map((part) => join(folder, part))]) {
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(name, `newer-${name}`));
  }
}

it('lets go of a damaged version that the server no longer has: reloading brings the newer one', async () => {
  await open(async (page) => {
    await firstScreen(page);
    await program(page);
  });
  expect(damage('/assets/index-')).toBeGreaterThan(0);
  rmSync(join(profile, 'Default/Cache'), { recursive: true });
  deployAnother();
  await open(async (page) => {
    await page.getByText('If nothing comes, reload the page').waitFor();
    await page.reload();
    await firstScreen(page);
  });
}, 120_000);
