import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { randomFrom } from '#domain/chance.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import {
  button,
  catchFiles,
  connect,
  exportAll,
  lineOfEvent,
  openPage,
  outcome,
  readings,
} from './person.ts';

const FLIPS = Number(process.env['FLIPS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 20_261_124);

let site: Site;
let profile: string;
let stored: string[];

/** A profile with one meter in it, closed in order. */
beforeAll(async () => {
  site = await startSite();
  profile = newProfile();
  const chrome = await startChrome({ profile });
  await addFakeHid(chrome.context, 10);
  await catchFiles(chrome.context);
  const page = await chrome.context.newPage();
  await page.goto(`${site.origin}/#/day`);
  await plug(page, { name: 'meter', seed: 11, results: 100 });
  await openPage(page, 'Devices');
  await connect(page);
  await outcome(page);
  stored = readings(await exportAll(page)).map(lineOfEvent);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await chrome.close();
});
afterAll(async () => {
  await site.stop();
  dropProfile(profile);
});

/** Files of the profile; those that the origin's own data are in come first. */
function filesOf(folder: string): { ours: string[]; others: string[] } {
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const found = statSync(join(folder, file), { throwIfNoEntry: false });
    return found?.isFile() === true && found.size > 0;
  });
  const ours = all.filter((file) => /IndexedDB|File System|WebStorage|Service Worker/.test(file));
  return { ours, others: all.filter((file) => !ours.includes(file)) };
}

interface Flip {
  readonly file: string;
  readonly byte: number;
  readonly bit: number;
}

function flipIn(folder: string, chance: () => number): Flip {
  const { ours, others } = filesOf(folder);
  const list = chance() < 0.7 ? ours : others;
  const file = list[Math.floor(chance() * list.length)] ?? '';
  const bytes = readFileSync(join(folder, file));
  const byte = Math.floor(chance() * bytes.length);
  const bit = Math.floor(chance() * 8);
  bytes.writeUInt8(bytes.readUInt8(byte) ^ (1 << bit), byte);
  writeFileSync(join(folder, file), bytes);
  return { file, byte, bit };
}

/** What a person is shown: their readings, a word about what is damaged, or an empty first screen. */
async function shown(page: Page): Promise<'readings' | 'said' | 'empty'> {
  const day = page.getByRole('slider').first();
  const empty = button(page, 'Try it with a simulated meter');
  const words = page.getByText(/damaged|no access to its storage|came to a stop/).first();
  await day.or(empty).or(words).first().waitFor({ timeout: 20_000 });
  if (await words.isVisible()) return 'said';
  return (await empty.isVisible()) ? 'empty' : 'readings';
}

/** The export that says why it cannot be made, instead of a file. */
async function refusal(page: Page): Promise<'said'> {
  const words = page.locator('output', { hasText: /damaged|no access|made a mistake/ });
  await words.waitFor({ timeout: 60_000 });
  return 'said';
}

async function openFlipped(folder: string): Promise<string> {
  const chrome = await startChrome({ profile: folder });
  try {
    await catchFiles(chrome.context);
    const page = await chrome.context.newPage();
    await page.goto(`${site.origin}/#/day`);
    const state = await shown(page);
    if (state !== 'readings') return state;
    const left = await Promise.race([exportAll(page), refusal(page)]);
    if (left === 'said') return left;
    const lines = new Set(readings(left).map(lineOfEvent));
    return stored.every((line) => lines.has(line)) ? 'whole' : 'silently less';
  } catch (thrown) {
    return `no export: ${String(thrown).split('\n')[0]}`;
  } finally {
    await chrome.close();
  }
}

it(`repairs or says what one flipped bit did, in ${FLIPS} places of the profile`, async () => {
  const chance = randomFrom(SEED);
  const wrong: string[] = [];
  for (let at = 0; at < FLIPS; at++) {
    const folder = mkdtempSync(join(tmpdir(), 'basalt-flipped-'));
    cpSync(profile, folder, { recursive: true });
    const { file, byte, bit } = flipIn(folder, chance);
    const state = await openFlipped(folder);
    if (!['whole', 'said'].includes(state)) wrong.push(`${state}: ${file} byte ${byte} bit ${bit}`);
    dropProfile(folder);
  }
  expect(wrong).toEqual([]);
});
