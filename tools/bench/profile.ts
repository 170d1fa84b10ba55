import type { Page } from 'playwright-core';
import { pageCode } from './page-code.ts';
import { verdict } from './verdict.ts';

/** Days of a window, and how many ms its profile may take (DESIGN §9). */
const budgets = [
  [14, 50],
  [90, 100],
  [365, 300],
] as const;
const ROUNDS = 7;
const DAY = 86_400_000;

const dateOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** ms from the change of the address until the frame in which the report of that window stands. */
const showOnce = (page: Page, hash: string): Promise<number> =>
  page.evaluate(
    (to) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const before = document.querySelector('main header p')?.textContent;
        const watch = new MutationObserver(() => {
          const isHere = document.querySelector('main article[aria-busy=false]') !== null;
          if (!isHere || document.querySelector('main header p')?.textContent === before) return;
          watch.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
        });
        watch.observe(document, {
          attributes: true,
          childList: true,
          subtree: true,
          characterData: true,
        });
        location.hash = to;
      }),
    hash,
  );

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;

/**
 * The profile of 14 days, 90 days and a year at this machine's own speed: from the address to the
 * painted frame, and of it what the store and the numbers take.
 */
export async function benchProfile(page: Page): Promise<string[]> {
  const lines: string[] = [];
  const today = Math.floor(Date.now() / DAY) * DAY;
  await page.evaluate(await pageCode('profile.page.ts'));
  for (const [days, budget] of budgets) {
    const spent: number[] = [];
    const parts: (readonly [number, number])[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const to = today - (round + 1) * DAY;
      const dates = [dateOf(to - (days - 1) * DAY), dateOf(to)];
      spent.push(await showOnce(page, `#/profile/${dates.join('/')}`));
      parts.push(await page.evaluate(`benchProfile('${dates.join("','")}')`));
    }
    const ms = median(spent);
    const read = median(parts.map(([store]) => store));
    const made = median(parts.map(([, numbers]) => numbers));
    const of = `store ${read.toFixed(0)} ms, numbers and view ${made.toFixed(0)} ms`;
    const text = `  profile of ${days} days ${ms.toFixed(0)} ms (${of}), budget <= ${budget}`;
    lines.push(verdict(text, ms <= budget));
  }
  return lines;
}
