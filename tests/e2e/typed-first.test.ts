import type { CDPSession, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Bench, startBench } from './app.ts';
import { button, catchFiles, exportAll } from './person.ts';

let bench: Bench;
let disk: CDPSession;
beforeEach(async () => {
  bench = await startBench(catchFiles);
  disk = await bench.chrome.context.newCDPSession(bench.page);
  await bench.page.goto(bench.site.origin);
});
afterEach(() => bench.end());

const dialog = (page: Page) => page.getByRole('dialog');

/** Nothing more can be stored, until it is let go. */
const fill = () =>
  disk.send('Storage.overrideQuotaForOrigin', { origin: bench.site.origin, quotaSize: 1 });
const letGo = () => disk.send('Storage.overrideQuotaForOrigin', { origin: bench.site.origin });

const typed = async (page: Page) =>
  (await exportAll(page)).filter(({ device }) => device === 'typed::');

async function type(page: Page, value: string): Promise<void> {
  await button(page, 'Write down a reading by hand').click();
  await dialog(page).getByLabel('Meter value').fill(value);
  await dialog(page).getByLabel('Meal').selectOption('fasting');
}

it('where nothing is stored yet, a reading typed by hand becomes the first day', async () => {
  const { page } = bench;
  await type(page, '117');
  await button(dialog(page), 'Save').click();
  await page.getByRole('slider').first().waitFor();
  expect(await dialog(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await button(page, 'Show as table').click();
  await page.getByRole('row').filter({ hasText: '117 mg/dL' }).waitFor();
  await page.getByRole('button', { name: /^Correct .* 117 mg\/dL$/ }).click();
  await dialog(page).getByLabel('Meter value').fill('119');
  await button(dialog(page), 'Save').click();
  await button(dialog(page), 'Close').click();
  await page.getByRole('row').filter({ hasText: '119 mg/dL' }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: '117 mg/dL' }).count()).toBe(0);
});

it('where the disk is full, the form stays with what was typed, and trying again saves it once', async () => {
  const { page } = bench;
  await fill();
  await type(page, '118');
  await button(dialog(page), 'Save').click();
  await dialog(page).getByText('The disk is full. What you typed is still here').waitFor();
  expect(await dialog(page).getByLabel('Meter value').inputValue()).toBe('118');
  expect(await dialog(page).getByLabel('Meal').inputValue()).toBe('fasting');
  await letGo();
  await button(dialog(page), 'Save').click();
  await page.getByRole('slider').first().waitFor();
  expect(await typed(page)).toMatchObject([{ kind: 'meter-glucose', value: 118 }]);
});

it('what the journal took and the days did not is there once when it is tried again', async () => {
  const { page } = bench;
  await type(page, '118');
  await button(dialog(page), 'Save').click();
  await page.getByRole('slider').first().waitFor();
  const decoder = page.workers().find((worker) => worker.url().includes('decode.worker'))!;
  await decoder.evaluate(refuseOnce);
  await button(page, 'Add entry').click();
  await dialog(page).getByLabel('Meter value').fill('122');
  await button(dialog(page), 'Save').click();
  await dialog(page).getByText('The disk is full. What you typed is still here').waitFor();
  expect(await dialog(page).getByLabel('Meter value').inputValue()).toBe('122');
  await button(dialog(page), 'Save').click();
  await dialog(page).getByText('Saved', { exact: true }).waitFor();
  await button(dialog(page), 'Close').click();
  const values = (await typed(page)).map(({ value }) => value);
  expect(values).toHaveLength(2);
  expect(new Set(values)).toEqual(new Set([118, 122]));
});

it('a mark that is opened as soon as another was closed stays open', async () => {
  const { page } = bench;
  await type(page, '118');
  await button(dialog(page), 'Save').click();
  await page.getByRole('slider').first().waitFor();
  // The day that was gone to takes the focus once, after its name is in the title.
  await page.waitForFunction(() => /\d{4} – Basalt$/.test(document.title));
  await page.getByRole('slider').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await button(dialog(page), 'Correct').waitFor();
  await button(dialog(page), 'Close').click();
  await page.keyboard.press('Enter');
  await button(dialog(page), 'Correct').waitFor();
  const keys = ['Escape', 'ArrowRight', 'Enter'];
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
  await button(dialog(page), 'Correct').click();
  expect(await dialog(page).getByLabel('Meter value').inputValue()).toBe('118');
});

interface Transacts {
  transaction: (
    this: Transacts,
    names: string | string[],
    mode?: IDBTransactionMode,
  ) => IDBTransaction;
}

/** In a worker: its next writing to the database fails as on a full disk. */
function refuseOnce(): void {
  const all = IDBDatabase.prototype as unknown as Transacts;
  const real = all.transaction;
  all.transaction = function refuse(names, mode) {
    if (mode !== 'readwrite') return real.call(this, names, mode);
    all.transaction = real;
    throw new DOMException('no room', 'QuotaExceededError');
  };
}
