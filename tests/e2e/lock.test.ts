import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { buildSite } from './bundle.ts';

const PASSPHRASE = 'copper lantern Tuesday orchard';
/** In a note, in captures, in preferences. */
const MARKERS = ['felt dizzy in the tram', 'SN90817263', 'clinic number 5550123'];

const profile = newProfile();
let root: string;
let site: Site;
let chrome: Chrome;
let page: Page;

const openTab = async (): Promise<Page> => {
  const tab = await chrome.context.newPage();
  await tab.goto(site.origin);
  await tab.waitForFunction('globalThis.lockTests !== undefined');
  return tab;
};
const start = async () => {
  chrome = await startChrome({ profile });
  page = await openTab();
};
beforeAll(async () => {
  root = await buildSite('lock.page.ts');
  site = await startSite(0, root);
  await start();
});
afterAll(async () => {
  await chrome?.close();
  await site?.stop();
  dropProfile(profile);
  rmSync(root, { recursive: true });
});

const ask = <T = string>(what: string, tab = page): Promise<T> => tab.evaluate(`lockTests.${what}`);
const seen = (tab = page): Promise<readonly string[]> => ask('seen()', tab);
const text = (value: unknown): string => JSON.stringify(value);

/** What was measured, for whoever runs this. */
const tell = (...words: readonly string[]): void =>
  void process.stdout.write(`${words.join(' ')}\n`);

/** Files of the profile that a marker lies in, in either of the ways in which a browser writes text. */
function placesOf(markers: readonly string[]): readonly string[] {
  const files = readdirSync(profile, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(profile, file), { throwIfNoEntry: false })?.isFile(),
  );
  return files.flatMap((file) => {
    const bytes = readFileSync(join(profile, file));
    const isIn = (marker: string) =>
      bytes.includes(marker) || bytes.includes(Buffer.from(marker, 'utf16le'));
    return markers.filter(isIn).map((marker) => `${file}: ${marker}`);
  });
}
const isJournal = (place: string): boolean => place.includes('File System');

it('seals what is stored; a browser that is killed and started again shows it to who knows the passphrase', async () => {
  await ask(`live(${MARKERS.map(text).join()})`);
  const before = await seen();
  expect(before.length).toBeGreaterThan(5000);
  tell('ms, plain:', text(await ask('speed()')));
  expect(placesOf(MARKERS).filter(isJournal).length).toBeGreaterThan(1);
  expect(await ask(`turnOn(${text(PASSPHRASE)})`)).toBe('done');
  expect(await seen()).toEqual(before);
  tell('ms, sealed:', text(await ask('speed()')));
  await chrome.kill();
  const places = placesOf(MARKERS);
  // What was stored before is in the database's own files until the browser clears up there.
  expect(places.filter((place) => !place.includes('.indexeddb.leveldb'))).toEqual([]);
  tell(`plain text after turning on and a kill:\n${places.join('\n') || 'none'}`);
  await start();
  expect(await ask('state()')).toBe('locked');
  expect(await ask('look()')).toBe('locked');
  expect(await ask('write("x")')).toBe('locked');
  expect(await ask('unlock("copper lantern")')).toBe('wrong-key');
  expect(await ask(`unlock(${text(PASSPHRASE)})`)).toBe('done');
  expect(await seen()).toEqual(before);
  expect(await ask('health()')).toMatchObject({ state: 'fine' });
  tell(`after it was started again:\n${placesOf(MARKERS).join('\n') || 'none'}`);
});

it('another tab gets the key from this one, and is locked with it', async () => {
  const other = await openTab();
  expect(await ask('state()', other)).toBe('open');
  expect(await ask('write("typed in the other tab")', other)).toBe('done');
  expect((await seen()).join()).toContain('typed in the other tab');
  await ask('listen()', other);
  await ask('lock()');
  await other.waitForFunction('lockTests.heard.length === 1');
  for (const tab of [page, other]) {
    expect(await ask('state()', tab)).toBe('locked');
    expect(await ask('look()', tab)).toBe('locked');
  }
  expect(await ask(`unlock(${text(PASSPHRASE)})`, other)).toBe('done');
  expect((await seen()).join()).toContain('typed in the other tab');
  await other.close();
  expect(placesOf(['typed in the other tab'])).toEqual([]);
});

it('a backup is made and restored under a lock, and nothing of it lies about', async () => {
  expect(await ask('backUp()')).toEqual({ made: 3, restored: 3 });
  expect(await ask('change("copper", "other")')).toBe('wrong-key');
  expect(await ask(`change(${text(PASSPHRASE)}, "another passphrase")`)).toBe('done');
  await ask('lock()');
  expect(await ask(`unlock(${text(PASSPHRASE)})`)).toBe('wrong-key');
  expect(await ask('unlock("another passphrase")')).toBe('done');
  expect(await ask(`change("another passphrase", ${text(PASSPHRASE)})`)).toBe('done');
});

it('killed while it is turned off, and on again: the next unlock goes on', async () => {
  if ((await ask('state()')) === 'locked') await ask(`unlock(${text(PASSPHRASE)})`);
  const before = await seen();
  for (const [i, wait] of [5, 50, 150, 300, 500, 900].entries()) {
    const turning = ask(`${i % 2 ? 'turnOn' : 'turnOff'}(${text(PASSPHRASE)})`).catch(() => '');
    await Promise.race([turning, new Promise((resolve) => setTimeout(resolve, 400 + wait))]);
    await chrome.kill();
    await start();
    if ((await ask('state()')) === 'locked')
      expect(await ask(`unlock(${text(PASSPHRASE)})`)).toBe('done');
    expect(await seen(), `kill ${i}`).toEqual(before);
    expect((await ask<{ state: string }>('health()')).state, `kill ${i}`).not.toBe('damaged');
    expect(await seen(), `kill ${i}`).toEqual(before);
  }
});

it('somebody who is locked can be forgotten, lock and all', async () => {
  await ask(`turnOn(${text(PASSPHRASE)})`);
  await ask('lock()');
  expect(await ask('forget()')).toEqual({ left: 0, folders: [], state: 'none' });
});
