import { pageFrame } from './frame.ts';
import { Log } from './log.ts';

/** A page by itself: its index among its section's kind, and what was read in it. */
export interface ReadPage {
  readonly index: number;
  readonly log: Log;
}

const timeOf = ({ log }: ReadPage): number | undefined =>
  log.entries.find(({ stamp }) => stamp)?.stamp?.seconds;

/**
 * Pages oldest first. A pump counts history pages from the newest and glucose pages from the
 * oldest, and files come in an order of their own: which of the two directions holds is told by
 * the pages' own times; where these do not tell, by `isNewestFirst`.
 */
function oldestFirst(pages: readonly ReadPage[], isNewestFirst: boolean): ReadPage[] {
  const ordered = pages.toSorted((a, b) => a.index - b.index);
  const times = ordered.map(timeOf).filter((time) => time !== undefined);
  let rises = 0;
  for (const [i, time] of times.entries()) rises += Math.sign(time - (times[i - 1] ?? time));
  return (rises === 0 ? isNewestFirst : rises < 0) ? ordered.toReversed() : ordered;
}

/** True where no page is missing between the two, nor unreadable. */
const follows = (page: ReadPage, before: ReadPage): boolean =>
  Math.abs(page.index - before.index) === 1 && before.log.entries.length > 0;

/** One log of all pages; each entry's order was its offset and becomes its place in the log. */
export function concatenate(pages: readonly ReadPage[], isNewestFirst: boolean): Log {
  const whole = new Log();
  let before: ReadPage | undefined;
  for (const [rank, page] of oldestFirst(pages, isNewestFirst).entries()) {
    const { log } = page;
    const [first] = log.entries;
    if (first && !(before && follows(page, before))) whole.breaks.add(first);
    before = page;
    for (const entry of log.entries) {
      entry.order += rank * pageFrame.size;
      whole.entries.push(entry);
    }
    for (const record of log.unrecognised) whole.unrecognised.push(record);
    for (const problem of log.problems) whole.problems.push(problem);
  }
  return whole;
}
