import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Chrome, dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';
import { randomFrom } from '#domain/chance.ts';
import { addFakeHid, plug } from './fake-hid.ts';
import { serialOf, type WireResult } from './meter-order.ts';
import {
  catchFiles,
  connect,
  exportAll,
  lineOfEvent,
  lineOfWire,
  openPage,
  readings,
} from './person.ts';

const KILLS = Number(process.env['KILLS'] ?? 20);
const SEED = Number(process.env['SEED'] ?? 20_261_124);

let site: Site;
let profile: string;
beforeAll(async () => {
  site = await startSite();
  profile = newProfile();
});
afterAll(async () => {
  await site.stop();
  dropProfile(profile);
});

/** Results whose frame the meter saw acknowledged: by then they must be on the disk. */
const acknowledged: string[] = [];

interface Opened {
  readonly chrome: Chrome;
  readonly page: Page;
}

async function open(): Promise<Opened> {
  const chrome = await startChrome({ profile });
  await prepare(chrome.context);
  const page = await chrome.context.newPage();
  await page.goto(`${site.origin}/#/day`);
  return { chrome, page };
}

async function prepare(context: BrowserContext): Promise<void> {
  await context.exposeBinding('meterAcknowledged', (_from, result: WireResult) => {
    acknowledged.push(lineOfWire(result));
  });
  await addFakeHid(context, 4);
  await catchFiles(context);
}

/** Kills the whole browser some time after the first result of this round was acknowledged. */
async function readAndKill({ chrome, page }: Opened, seed: number, after: number): Promise<void> {
  const before = acknowledged.length;
  await plug(page, { name: `meter ${seed}`, serial: serialOf(seed), seed, results: 400 });
  await openPage(page, 'Devices');
  await connect(page);
  await expect.poll(() => acknowledged.length, { timeout: 20_000 }).toBeGreaterThan(before);
  await new Promise((resolve) => setTimeout(resolve, after));
  await chrome.kill();
}

async function expectAllStored(page: Page, kills: number): Promise<void> {
  const stored = readings(await exportAll(page));
  const lines = new Set(stored.map(lineOfEvent));
  const lost = acknowledged.filter((line) => !lines.has(line));
  expect(lost, `after ${kills} of ${KILLS} kills`).toEqual([]);
  expect(new Set(stored.map(({ id }) => id)).size).toBe(stored.length);
}

it(
  `loses and doubles nothing acknowledged in ${KILLS} kills of the whole browser`,
  async () => {
    const chance = randomFrom(SEED);
    for (let kills = 0; kills < KILLS; kills++) {
      const opened = await open();
      if (kills > 0) await expectAllStored(opened.page, kills);
      await readAndKill(opened, kills, chance() * 1500);
    }
    const { chrome, page } = await open();
    await expectAllStored(page, KILLS);
    await chrome.close();
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);
  },
  60_000 + KILLS * 10_000,
);
