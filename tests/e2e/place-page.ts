import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { NetworkPlace } from '#bundles/remotes/place.ts';
import { BUCKET, keys, type S3Server } from '../remotes/s3-server.ts';
import { dropProfile, newProfile, type Site, startChrome, startSite } from './app.ts';

// The app on localhost, servers on 127.0.0.1: to a browser those are different sites.

/** The page of place.page.ts in a Chromium of its own. */
export interface PlacePage {
  readonly site: Site;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Calls a function of the page. */
  readonly call: (name: string, ...given: readonly unknown[]) => Promise<unknown>;
  /** Opens it so that the service worker serves it: without one a page sends nothing. */
  readonly openServed: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The app, with one page more. */
async function buildWithPage(root: string): Promise<void> {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const input = { index: join(here, '../../index.html'), place: join(here, 'place.html') };
  process.env['NODE_ENV'] = 'production';
  await build({
    logLevel: 'error',
    build: { outDir: root, emptyOutDir: true, rolldownOptions: { input } },
  });
}

export async function startPlacePage(): Promise<PlacePage> {
  const root = mkdtempSync(join(tmpdir(), 'basalt-dist-'));
  const profile = newProfile();
  await buildWithPage(root);
  const site = await startSite(0, root);
  const chrome = await startChrome({ profile });
  const page = await chrome.context.newPage();
  const open = () => page.goto(`${site.origin}/tests/e2e/place.html`);
  await open();
  return {
    site,
    context: chrome.context,
    page,
    call(name, ...given) {
      const text = given.map((one) => JSON.stringify(one)).join(', ');
      return page.evaluate(`places.${name}(${text})`);
    },
    async openServed() {
      await open();
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
      await open();
      await page.waitForFunction('globalThis.places');
    },
    async end() {
      await chrome.close();
      await site.stop();
      dropProfile(profile);
      rmSync(root, { recursive: true, force: true });
    },
  };
}

export const bucketAt = ({ endpoint }: Pick<S3Server, 'endpoint'>): NetworkPlace => ({
  ...keys,
  kind: 's3',
  endpoint,
  bucket: BUCKET,
  style: 'path',
});
