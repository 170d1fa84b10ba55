import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { MeterOrder, Witness } from './meter-order.ts';

let bundled: Promise<string> | undefined;

/** The page half of the fake as one script. */
async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('fake-hid.page.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'fakeHid' };
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: { lib, write: false, target: 'esnext', minify: false },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (chunk?.type !== 'chunk') throw new Error('the fake was not built');
  return chunk.code;
}

/** Puts the fake into every page of `context` that is opened from now on. */
export async function addFakeHid(context: BrowserContext, speed = 1): Promise<void> {
  bundled ??= bundle();
  await context.addInitScript({ content: `window.benchSpeed = ${speed};\n${await bundled}` });
}

export const plug = (page: Page, order: MeterOrder): Promise<void> =>
  page.evaluate((given) => window.bench.plug(given), order);

export const unplug = (page: Page, name: string): Promise<void> =>
  page.evaluate((given) => window.bench.unplug(given), name);

export const witness = (page: Page, name: string): Promise<Witness> =>
  page.evaluate((given) => window.bench.witness(given), name);
