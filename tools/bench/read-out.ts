import type { Page } from 'playwright-core';
import { addFakeHid, plug } from '../../tests/e2e/fake-hid.ts';
import { serialOf } from '../../tests/e2e/meter-order.ts';
import { connect, dismiss, openPage, outcome } from '../../tests/e2e/person.ts';
import { inChromium } from './in-chromium.ts';
import { pageCode } from './page-code.ts';
import { verdict } from './verdict.ts';

const RESULTS = 300;
const ROUNDS = 5;

/**
 * How much longer than the wire itself the built app takes to read a meter, every result stored on
 * the disk before the meter is told to go on. Both in one Chromium, in turn. Returns lines to print.
 */
export const benchReadOut = (): Promise<string[]> =>
  inChromium(async ({ context, origin }) => {
    await addFakeHid(context);
    const page = await context.newPage();
    await page.addInitScript(noteTimes);
    await page.goto(origin);
    await page.evaluate(await pageCode('read-out.page.ts'));
    return compared(page);
  });

async function compared(page: Page): Promise<string[]> {
  const rounds: { stored: number; alone: number }[] = [];
  for (let seed = 0; seed < ROUNDS; seed++) {
    const alone = await page.evaluate<number>(`page.wireAlone(${RESULTS}, ${seed})`);
    rounds.push({ stored: await readStored(page, seed), alone });
  }
  const ratios = rounds.map(({ stored, alone }) => stored / alone).toSorted((a, b) => a - b);
  const ratio = ratios[ROUNDS >> 1] ?? Number.NaN;
  const wire = (rounds[0]?.alone ?? 0) / RESULTS;
  const all = ratios.map((one) => one.toFixed(3)).join(', ');
  return [
    `read-out of ${RESULTS} results: ${wire.toFixed(1)} ms a result on the wire alone`,
    verdict(`  in the app ${ratio.toFixed(3)} times that (${all}), budget <= 1.01`, ratio <= 1.01),
  ];
}

declare global {
  interface Window {
    acknowledgedAt: number[];
  }
}

function noteTimes(): void {
  window.acknowledgedAt = [];
  window.meterAcknowledged = () => void window.acknowledgedAt.push(performance.now());
}

/** ms from the first to the last result that the meter saw acknowledged. */
async function readStored(page: Page, seed: number): Promise<number> {
  await page.evaluate(() => void (window.acknowledgedAt = []));
  await plug(page, { name: `meter ${seed}`, serial: serialOf(seed), seed, results: RESULTS });
  await openPage(page, 'Devices');
  await connect(page);
  await outcome(page);
  await dismiss(page);
  const times = await page.evaluate(() => window.acknowledgedAt);
  return (times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN);
}
