import type { BrowserContext, Locator, Page } from 'playwright-core';
import type { WireResult } from './meter-order.ts';

// What a person does and sees, by roles and names alone.

export const button = (page: Page | Locator, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

/** Where the app says what is being read and what came of it. */
export const panel = (page: Page): Locator =>
  page.getByRole('region', { name: 'Reading a device' });

export async function connect(page: Page): Promise<void> {
  await button(page, 'Connect a meter or LINK').click();
}

export async function openPage(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
}

/** Asked at each frame, where a locator would wait for half a second between two looks. */
const isOver = (): boolean =>
  document.querySelector('[aria-label="Reading a device"] [aria-label="Close"]') !== null;
const isGone = (): boolean => document.querySelector('[aria-label="Reading a device"]') === null;

/** What the panel says once the reading is over. */
export async function outcome(page: Page, timeout = 60_000): Promise<string> {
  await page.waitForFunction(isOver, undefined, { timeout });
  return panel(page).innerText();
}

export async function dismiss(page: Page): Promise<void> {
  await button(panel(page), 'Close').click();
  await page.waitForFunction(isGone);
}

/** Reads the simulated pump, all of its ninety days. */
export async function trySimulatedPump(page: Page, timeout?: number): Promise<void> {
  await button(page, 'Try it with a simulated pump').click();
  await outcome(page, timeout);
  await dismiss(page);
}

/** Catches what the app hands to the browser's downloads. */
export async function catchFiles(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const real = URL.createObjectURL.bind(URL);
    const files: Promise<string>[] = [];
    URL.createObjectURL = (given) => {
      if (given instanceof Blob && !given.type.includes('javascript')) files.push(given.text());
      return real(given);
    };
    Object.assign(window, { benchFiles: files });
  });
}

declare global {
  interface Window {
    benchFiles: Promise<string>[];
  }
}

/**
 * Waits for one more file than `before`, asking by the clock: a browser that is busy draws no frames for
 * a while. Where none comes, says how many there are and what everything waits for.
 */
async function waitForFile(page: Page, before: number): Promise<void> {
  try {
    await page.waitForFunction((count) => window.benchFiles.length > count, before, {
      polling: 100,
    });
  } catch (thrown) {
    const locks = await page.evaluate(async () => JSON.stringify(await navigator.locks.query()));
    const workers = page.workers().map((worker) => worker.url());
    const screen = await page.locator('body').innerText();
    const files = await page.evaluate(() => window.benchFiles.length);
    const told = [`${files} files, ${before} before`, ...workers, locks, screen].join('\n');
    throw new Error(`no file came; files, workers, locks, screen:\n${told}`, { cause: thrown });
  }
}

/** An event as the export has it. */
export interface Exported {
  readonly kind: string;
  readonly wall?: string;
  /** With the offset of its zone. */
  readonly at?: string;
  readonly device?: string;
  readonly id?: string;
  readonly value?: number;
  readonly limit?: string;
  readonly unit?: string;
  readonly parts?: readonly { readonly id: string }[];
}

/** All that is stored, through the app's own *Export everything*. */
export async function exportAll(page: Page): Promise<Exported[]> {
  await openPage(page, 'Files');
  const before = await page.evaluate(() => window.benchFiles.length);
  // By key: after a crash a notice may move the page down between the press of a mouse and its release.
  await button(page, 'Export everything').press('Enter');
  await waitForFile(page, before);
  const text = await page.evaluate(() => window.benchFiles.at(-1)!);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Exported);
}

const kinds: Readonly<Record<string, string>> = {
  Glucose: 'meter-glucose',
  Insulin: 'insulin',
  Carb: 'carbs',
};

/** A result off the wire as a line that tells it from every other: kind, wall time, value. */
export function lineOfWire({ text }: WireResult): string {
  const [, , test = '', value = '', , , marks = '', , time = ''] = text.split('|');
  const [, y, mo, d, h, mi, s = '00'] = /^(....)(..)(..)(..)(..)(..)?$/.exec(time) ?? [];
  const wall = `${y}-${mo}-${d}T${h}:${mi}:${s || '00'}`;
  const kind = kinds[test.replaceAll('^', '')] ?? test;
  return line(kind, wall, /[<>]/.test(marks) ? 'limit' : Number(value));
}

export const lineOfEvent = ({ kind, wall = '', value, limit }: Exported): string =>
  line(kind, wall, limit === undefined ? value : 'limit');

const line = (kind: string, wall: string, value: number | string | undefined): string =>
  kind === 'meter-glucose' ? `${kind} ${wall} ${value}` : `${kind} ${wall}`;

export const readings = (events: readonly Exported[]): Exported[] =>
  events.filter(({ kind }) => ['meter-glucose', 'insulin', 'carbs'].includes(kind));

/** Waits for the rows of tables, which come after the pictures. */
export async function tablesFilled(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
}

/** What stands in the figures and tables of a page. */
export async function numbersOn(page: Page): Promise<string> {
  await page.locator('main article[aria-busy=false]').waitFor();
  await tablesFilled(page);
  return page.locator('main article').evaluate((article) => {
    const copy = article.cloneNode(true) as HTMLElement;
    for (const other of copy.querySelectorAll('header, nav, [aria-hidden=true]')) other.remove();
    return (copy.textContent ?? '').replaceAll(/ …\w{4}/g, '').replaceAll(/\s+/g, ' ');
  });
}
