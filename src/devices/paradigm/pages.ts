import { Cursor } from '#bytes/cursor.ts';
import type { Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import type { Question } from '#protocols/carelink/question.ts';
import { ask, glucosePage, historyPage, isigPage } from './commands.ts';
import type { Earlier, PageName } from './earlier.ts';
import { frameOf, isSound } from './frame.ts';

/** The pump keeps 36 pages of history; one that does not count them is asked for 32. */
const LAST_HISTORY_PAGE = 35;
const LAST_UNCOUNTED_PAGE = 31;
const MOST_SENSOR_PAGES = 32;
/** A page that the pump itself sends damaged so often stays so. */
const MOST_TRIES = 4;
/** History pages that are held back until the pump has said that none moved meanwhile. */
const HELD = 4;

/** How far the pump's logs reach. */
export interface Extent {
  /** The running count of history pages, where the pump keeps one. */
  readonly counter?: number;
  readonly lastHistory: number;
  readonly newestGlucose: number;
  readonly glucosePages: number;
  /** The answers that say so: they give the pages of this reading their running numbers. */
  readonly counts: readonly Section[];
}

/** The pump, and what it need not be asked. */
export interface Source {
  readonly link: PumpLink;
  readonly signal: AbortSignal;
  readonly earlier: Earlier;
}

/** The answer, or nothing where the pump refuses. */
export async function answerTo(
  link: PumpLink,
  question: Question,
  signal: AbortSignal,
  most?: number,
): Promise<Uint8Array | undefined> {
  const answer = await link.ask(question, signal, most);
  return answer.said === 'data' ? answer.bytes : undefined;
}

export async function measure(
  link: PumpLink,
  hasSensor: boolean,
  signal: AbortSignal,
): Promise<Extent> {
  const counted = await answerTo(link, ask('historyCounter'), signal);
  const counter = counted && new Cursor(counted).u32be(0);
  const sensor = hasSensor ? await answerTo(link, ask('glucoseCounter'), signal) : undefined;
  const newestGlucose = sensor ? new Cursor(sensor).u32be(0) : 0;
  const kept = sensor ? new Cursor(sensor).u16be(4) : 0;
  return {
    ...(counter === undefined ? {} : { counter }),
    lastHistory: counter === undefined ? LAST_UNCOUNTED_PAGE : Math.min(counter, LAST_HISTORY_PAGE),
    newestGlucose,
    glucosePages: Math.min(kept, MOST_SENSOR_PAGES, newestGlucose + 1),
    counts: [
      ...(counted ? [{ name: 'historyCounter', index: 0, bytes: counted }] : []),
      ...(sensor ? [{ name: 'glucoseCounter', index: 0, bytes: sensor }] : []),
    ],
  };
}

/** A page with a good CRC-16, or nothing where the pump has no such page. */
async function soundPage(
  { link, signal }: Source,
  question: Question,
): Promise<Uint8Array | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const bytes = await answerTo(link, question, signal);
    if (!bytes || isSound(bytes, frameOf(bytes))) return bytes;
  }
  throw new Failure('poor-link', 'the CRC of a page stays wrong');
}

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

/** Newest page first, each with its ISIG page, for as long as the pump has those. */
export async function* glucosePages(
  source: Source,
  { newestGlucose, glucosePages: count }: Extent,
): AsyncGenerator<readonly Section[]> {
  let hasIsig = true;
  for (let index = newestGlucose; index > newestGlucose - count; index--) {
    const glucose = await sensorPage(source, 'glucose', index);
    if (!glucose) return;
    const isig: Section | undefined = hasIsig ? await sensorPage(source, 'isig', index) : undefined;
    hasIsig = isig !== undefined;
    yield isig ? [glucose, isig] : [glucose];
  }
}

async function sensorPage(
  source: Source,
  name: 'glucose' | 'isig',
  index: number,
): Promise<Section | undefined> {
  const stored = source.earlier.take(name, index);
  if (stored) return { name, index, bytes: stored };
  const bytes = await soundPage(source, (name === 'isig' ? isigPage : glucosePage)(index));
  if (bytes) source.earlier.compare(name, index, bytes);
  return bytes && { name, index, bytes };
}
