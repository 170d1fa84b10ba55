import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { bytesOf } from './chunks.ts';
import { inChromium } from './in-chromium.ts';
import { benchPacket } from './packet.ts';
import { pageCode } from './page-code.ts';
import { benchProfile } from './profile.ts';
import { verdict } from './verdict.ts';

/** How much slower than this machine the budgets of DESIGN §9 are meant for. */
const SLOWER = 4;
const YEARS = 10;
const SWITCHES = 15;

/**
 * Start-up and day switch of the built app, offline, with ten years stored, CPU four times slower;
 * and the JavaScript that the first view loads. Returns lines to print.
 */
export const benchApp = (): Promise<string[]> =>
  inChromium(async ({ context, origin, stopServer }) => {
    const size = await firstViewBytes(context, origin);
    const readings = await fill(context, origin);
    stopServer();
    return [
      size,
      ...(await timed(context, origin, readings)),
      ...(await profiled(context, origin)),
    ];
  });

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/** All JavaScript that arrives until the first screen stands, workers left out, gzipped file by file. */
async function firstViewBytes(context: BrowserContext, origin: string): Promise<string> {
  const page = await context.newPage();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const isPages = response.frame() === page.mainFrame() && !/worker|sw\.js/.test(response.url());
    if (isPages && response.url().endsWith('.js')) bodies.push(response.body());
  });
  await page.goto(origin);
  await page.getByRole('button', { name: 'Connect a meter or LINK' }).waitFor();
  const bytes = (await Promise.all(bodies))
    .map((body) => gzipSync(body).length)
    .reduce((a, b) => a + b, 0);
  await page.close();
  const kilobytes = bytes / 1000;
  const day = bytesOf(['index-', 'daily-summary-']) / 1000;
  return verdict(
    `first view: ${day.toFixed(1)} kB of JavaScript, gzip, of the Daily Summary, ${kilobytes.toFixed(1)} kB of the first screen; budget <= 75`,
    Math.max(day, kilobytes) <= 75,
  );
}

/** Stores ten years of a person who wears a sensor, and the offline copy of the app. Resolves with the number of readings. */
export async function fill(context: BrowserContext, origin: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.evaluate(await pageCode('app.page.ts'));
  const readings = await page.evaluate<number>(`bench.seed(${YEARS})`);
  await page.close();
  return readings;
}

async function timed(context: BrowserContext, origin: string, readings: number): Promise<string[]> {
  const starts: number[] = [];
  for (let round = 0; round < 5; round++) starts.push(await startOnce(context, origin));
  const page = await slowPage(context);
  await page.goto(`${origin}/#/day`);
  await drawn(page);
  const switches: number[] = [];
  for (let round = 0; round < SWITCHES; round++) switches.push(await switchOnce(page));
  await page.evaluate(await pageCode('app.page.ts'));
  const alone = await page.evaluate<number>('bench.drawAlone(15)');
  const [start, change] = [median(starts), median(switches)];
  return [
    `ten years stored: ${readings.toLocaleString('en')} readings, the last 90 days of a pump; the network gone; CPU x${SLOWER} slower`,
    verdict(`  start to Daily Summary ${start.toFixed(0)} ms, budget <= 1000`, start <= 1000),
    verdict(`  switch to another day ${change.toFixed(0)} ms, budget <= 100`, change <= 100),
    verdict(
      `  of it uPlot alone ${alone.toFixed(0)} ms: share ${(alone / change).toFixed(2)}, budget >= 0.5`,
      alone / change >= 0.5,
    ),
  ];
}

/** At this machine's own speed. */
async function profiled(context: BrowserContext, origin: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(`${origin}/#/profile`);
  await page.locator('main article[aria-busy=false]').waitFor();
  const lines = [...(await benchProfile(page)), ...(await benchPacket(page, origin))];
  await page.close();
  return lines;
}

async function slowPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return page;
}

/** The day itself is there: an empty frame is none. */
const DAY = 'main article:not([aria-busy=true]) canvas';
const drawn = (page: Page) => page.locator(DAY).first().waitFor();

/** ms from the start of the navigation until the frame after the chart has been drawn. */
async function startOnce(context: BrowserContext, origin: string): Promise<number> {
  const page = await slowPage(context);
  await page.addInitScript((day) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(day)) return;
      watch.disconnect();
      requestAnimationFrame(() => performance.mark('drawn'));
    });
    watch.observe(document, { childList: true, subtree: true, attributes: true });
  }, DAY);
  await page.goto(`${origin}/#/day`);
  await page.waitForFunction(() => performance.getEntriesByName('drawn').length > 0);
  const ms = await page.evaluate(() => performance.getEntriesByName('drawn')[0]?.startTime ?? 0);
  await page.close();
  return ms;
}

/** ms from the key to the frame in which the day before stands there. */
const switchOnce = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const heading = document.querySelector('main h1');
        const before = heading?.textContent;
        const start = performance.now();
        const watch = new MutationObserver(() => {
          if (document.querySelector('main h1')?.textContent === before) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        watch.observe(document, { childList: true, subtree: true, characterData: true });
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, cancelable: true }),
        );
      }),
  );
