import type { Page } from 'playwright-core';
import { allBlocks } from '#app/packet/blocks.ts';
import { verdict } from './verdict.ts';

/** ms that a packet of fourteen days may take (issue 4). */
const BUDGET = 3000;
const ROUNDS = 3;

/** ms from the change of the address until printing is offered, and until the PDF is there. */
async function packOnce(page: Page, origin: string, show: string) {
  await page.goto(`${origin}/#/overview`);
  await page.locator('main article[aria-busy=false]').waitFor();
  const start = performance.now();
  await page.goto(`${origin}/#/packet${show}`);
  await page.locator('[data-block]').first().waitFor();
  await page.locator('header button:enabled', { hasText: 'Print' }).waitFor();
  const drawn = performance.now() - start;
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  return { drawn, printed: performance.now() - start, sheets };
}

async function packed(page: Page, origin: string, name: string, show: string): Promise<string> {
  const rounds: Awaited<ReturnType<typeof packOnce>>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await packOnce(page, origin, show));
  const { drawn, printed, sheets } = rounds.toSorted((a, b) => a.printed - b.printed)[ROUNDS >> 1]!;
  return verdict(
    `  packet of 14 days, ${name}, ${sheets} sheets: ready to print after ${drawn.toFixed(0)} ms, a PDF after ${printed.toFixed(0)} ms, budget <= ${BUDGET}`,
    printed <= BUDGET,
  );
}

/** The packet that is offered, and one of all blocks there are, at this machine's own speed. Returns lines to print. */
export async function benchPacket(page: Page, origin: string): Promise<string[]> {
  return [
    await packed(page, origin, 'as it is offered', ''),
    await packed(page, origin, 'of everything', `?show=${allBlocks().join(',')}`),
  ];
}
