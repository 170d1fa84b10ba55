import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dist, serve } from '../../tools/serve.mjs';
import { type Chrome, dropProfile, newProfile, startChrome } from './app.ts';

let root: string;
let server: Server;
let origin: string;
let chrome: Chrome;
const profile = newProfile();

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'basalt-dist-'));
  cpSync(process.env['DIST'] ?? dist, root, { recursive: true });
  server = await serve({ root });
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  chrome = await startChrome({ profile });
});
afterAll(async () => {
  await chrome.close();
  server.close();
  server.closeAllConnections();
  dropProfile(profile);
  rmSync(root, { recursive: true });
});

it('can be installed', async () => {
  const page = await chrome.context.newPage();
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const session = await chrome.context.newCDPSession(page);
  const { errors } = await session.send('Page.getAppManifest');
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect({ errors, installabilityErrors }).toEqual({ errors: [], installabilityErrors: [] });
  await page.close();
});

it('offers a newer version, but not in the middle of a reading', async () => {
  const page = await chrome.context.newPage();
  await page.goto(`${origin}/#/day`);
  appendFileSync(join(root, 'sw.js'), '\n// a newer version\n');
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = page.getByRole('button', { name: 'Reload to use it' });
  await offer.waitFor();
  await page.getByRole('button', { name: 'Try it with a simulated meter' }).click();
  await page.getByRole('progressbar').waitFor();
  expect(await offer.isVisible()).toBe(false);
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await offer.waitFor();
  const reloaded = page.waitForEvent('load');
  await offer.click();
  await reloaded;
  await page.getByRole('slider').first().waitFor();
  expect(await offer.isVisible()).toBe(false);
});
