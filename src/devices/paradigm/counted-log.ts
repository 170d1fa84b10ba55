import { Cursor } from '#bytes/cursor.ts';
import type { Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import { ask, historyPage } from './commands.ts';
import type { PageName } from './earlier.ts';
import { answerTo, type Extent, type Source, soundPage } from './pages.ts';

/** Pages that are held back until the pump has said that none moved meanwhile. */
const HELD = 4;
const MOST_TRIES = 4;

/** Newest page first, some at a time. */
export async function* historyPages(
  source: Source,
  { lastHistory, counter }: Extent,
): AsyncGenerator<readonly Section[]> {
  if (counter === undefined) yield* uncountedPages(source, lastHistory);
  else yield* countedPages(source, lastHistory, counter);
}

async function* countedPages(
  source: Source,
  lastHistory: number,
  counter: number,
): AsyncGenerator<readonly Section[]> {
  const log = new CountedLog(source, counter);
  for (let first = 0; first <= lastHistory; first += first === 0 ? 1 : HELD) {
    const count = Math.min(first === 0 ? 1 : HELD, lastHistory + 1 - first);
    const pages = await log.read(first, count);
    yield pages;
    if (pages.length < count) return;
  }
}

async function* uncountedPages(source: Source, last: number): AsyncGenerator<readonly Section[]> {
  for (let index = 0; index <= last; index++) {
    const bytes = await soundPage(source, historyPage(index));
    if (!bytes || bytes.every((byte) => byte === 0)) return;
    yield [{ name: 'history', index, bytes }];
  }
}

/**
 * The pump's history by the numbers it had when the reading began. A page that fills up meanwhile
 * moves all of them up by one: then what was just read is asked again, each under its new number.
 */
class CountedLog {
  readonly #source: Source;
  readonly #counter: number;
  #moved = 0;

  constructor(source: Source, counter: number) {
    this.#source = source;
    this.#counter = counter;
  }

  /** Up to `count` pages from index `first` on: fewer where the pump has no more. */
  async read(first: number, count: number): Promise<readonly Section[]> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const { pages, asked } = await this.#gather(first, count);
      if (asked.length > 0 && (await this.#hasMoved())) continue;
      for (const { name, index, bytes } of asked) {
        this.#source.earlier.compare(name, this.#counter - index, bytes);
      }
      return pages;
    }
    throw new Failure('session-invalid', 'the pump begins one new page after the other');
  }

  async #gather(first: number, count: number) {
    const pages: Page[] = [];
    const asked: Page[] = [];
    for (let index = first; index < first + count; index++) {
      const stored = this.#source.earlier.take('history', this.#counter - index);
      const bytes = stored ?? (await soundPage(this.#source, historyPage(index + this.#moved)));
      if (!bytes) break;
      const page = { name: 'history', index, bytes } as const;
      pages.push(page);
      if (!stored) asked.push(page);
    }
    return { pages, asked };
  }

  async #hasMoved(): Promise<boolean> {
    const { link, signal } = this.#source;
    const now = await answerTo(link, ask('historyCounter'), signal);
    const moved = now === undefined ? -1 : new Cursor(now).u32be(0) - this.#counter;
    if (moved < this.#moved) throw new Failure('session-invalid', 'the pump counts its pages anew');
    const before = this.#moved;
    this.#moved = moved;
    return moved > before;
  }
}

interface Page extends Section {
  readonly name: PageName;
}
