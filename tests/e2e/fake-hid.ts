import type { BrowserContext, Page } from 'playwright-core';
import { bundle } from './bundle.ts';
import type { MeterOrder, Witness } from './meter-order.ts';

let bundled: Promise<string> | undefined;

/** Puts the fake into every page of `context` that is opened from now on. */
export async function addFakeHid(context: BrowserContext, speed = 1): Promise<void> {
  bundled ??= bundle('fake-hid.page.ts');
  await context.addInitScript({ content: `window.benchSpeed = ${speed};\n${await bundled}` });
}

export const plug = (page: Page, order: MeterOrder): Promise<void> =>
  page.evaluate((given) => window.bench.plug(given), order);

export const unplug = (page: Page, name: string): Promise<void> =>
  page.evaluate((given) => window.bench.unplug(given), name);

export const witness = (page: Page, name: string): Promise<Witness> =>
  page.evaluate((given) => window.bench.witness(given), name);
