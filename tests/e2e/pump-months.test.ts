import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compare, type Readable } from '../paradigm-worn.ts';
import { type Bench, startBench } from './app.ts';
import { bundle } from './bundle.ts';
import { button, catchFiles, dismiss, exportAll, openPage, outcome, panel } from './person.ts';
import type { PumpOrder } from './pump-order.ts';

/** Everything that waits is so much faster than in the world. */
const SPEED = 30;
const DAYS = 90;
const NOW = Date.now();

/** Somebody who never read a pump, for the tests that follow. */
function newPerson(): () => Page {
  let bench: Bench;
  beforeAll(async () => {
    const fake = await bundle('fake-pump.page.ts');
    bench = await startBench(async (context) => {
      await context.addInitScript({ content: `window.pumpSpeed = ${SPEED};\n${fake}` });
      await catchFiles(context);
    });
    await bench.page.goto(`${bench.site.origin}/#/devices`);
  });
  afterAll(() => bench.end());
  return () => bench.page;
}

const plug = (page: Page, order: PumpOrder): Promise<void> =>
  page.evaluate((given) => window.pumps.plug(given), order);
const pagesAsked = (page: Page): Promise<number> => page.evaluate(() => window.pumps.pagesAsked());

async function choose(page: Page, { link }: PumpOrder): Promise<void> {
  await openPage(page, 'Devices');
  if (link === 'stick') await button(page, 'Connect a CareLink stick').click();
  else {
    await button(page, 'Connect a meter or LINK').click();
    await button(panel(page), 'Read the pump').click();
  }
}

/** From the chooser to the pump's number, which is asked for once. */
async function begin(page: Page, order: PumpOrder): Promise<void> {
  await choose(page, order);
  await page.getByLabel('Serial number of the pump').fill(order.serial);
  await page.keyboard.press('Enter');
}

/** Reads until it is whole, as a person would: tries again where the link was too poor. */
async function readToTheEnd(page: Page): Promise<void> {
  const failures: string[] = [];
  while (failures.length < 8) {
    const said = await outcome(page, 300_000);
    if ((await button(panel(page), 'Try again').count()) === 0) return;
    failures.push(said);
    await button(panel(page), 'Try again').click();
  }
  throw new Error(`the pump could not be read: ${failures.join('; ')}`);
}

/** What the store holds of this pump, against what happened to its person. */
async function accountFor(page: Page, { serial }: PumpOrder) {
  const facts = await page.evaluate(() => window.pumps.facts());
  const events = (await exportAll(page)) as unknown as (Readable & { device: string })[];
  const own = events.filter(({ device }) => device.endsWith(serial));
  const ids = own.map(({ id }) => id);
  const { lost, invented } = compare(facts, own);
  const last = facts.reduce((latest, { wall }) => (wall > latest ? wall : latest), '');
  return {
    doubled: ids.length - new Set(ids).size,
    lost,
    invented: invented.filter(({ wall }) => wall <= last),
    facts: facts.length,
  };
}

const nothingWrong = { doubled: 0, lost: [], invented: [] };
const faults = { lost: 0.003, damaged: 0.004, spoilt: 0.01 };
const orders: readonly PumpOrder[] = [
  { link: 'stick', model: '754', serial: '240001', seed: 3, days: DAYS, endAt: NOW, faults },
  { link: 'next-link', model: '723', serial: '240002', seed: 4, days: DAYS, endAt: NOW, faults },
];

describe.each(orders)('90 days of a $model over $link, with faults', (order) => {
  const person = newPerson();

  it('shows today before the last page is here', async () => {
    const page = person();
    await plug(page, order);
    await begin(page, order);
    const seen = await page.waitForFunction(
      (text) => document.body.textContent?.includes(text) && window.pumps.pagesAsked(),
      'older days are still arriving',
      { timeout: 120_000 },
    );
    const asked = await seen.jsonValue();
    await button(panel(page), 'Look at it').click();
    await page.getByRole('heading', { level: 1, name: /\d{4}$/ }).waitFor();
    expect(asked).toBeLessThan(30);
  });

  it('loses nothing and doubles nothing', async () => {
    const page = person();
    await readToTheEnd(page);
    await dismiss(page);
    const { facts, ...account } = await accountFor(page, order);
    expect(facts).toBeGreaterThan(20_000);
    expect(account).toEqual(nothingWrong);
  });
});

describe.each(orders)('a $model over the $link that breaks off', ({ link, model }) => {
  const serial = link === 'stick' ? '240003' : '240004';
  const person = newPerson();
  const order: PumpOrder = { link, model, serial, seed: 7, days: 30, endAt: NOW };

  it('goes on where it was when its plug is in again, and when the pump is back in range', async () => {
    const page = person();
    await plug(page, order);
    await begin(page, order);
    await page.waitForFunction(() => window.pumps.pagesAsked() > 5, undefined, {
      timeout: 120_000,
    });
    await page.evaluate(() => window.pumps.unplug());
    expect(await outcome(page, 120_000)).toContain('The device was unplugged');
    await plug(page, { ...order, faults: { away: [60_000, Infinity] } });
    await button(panel(page), 'Try again').click();
    expect(await outcome(page, 120_000)).toContain('The connection is too poor');
    await plug(page, order);
    await button(panel(page), 'Try again').click();
    await readToTheEnd(page);
    await dismiss(page);
    const { facts: _, ...account } = await accountFor(page, order);
    expect(account).toEqual(nothingWrong);
  });

  it('is not asked again for pages that cannot have changed', async () => {
    const page = person();
    await plug(page, order);
    await choose(page, order);
    await outcome(page, 120_000);
    await dismiss(page);
    expect(await pagesAsked(page)).toBeLessThan(8);
    const { facts: _, ...account } = await accountFor(page, order);
    expect(account).toEqual(nothingWrong);
  });
});
