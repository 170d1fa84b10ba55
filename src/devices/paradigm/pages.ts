import type { Section } from '#domain/capture.ts';
import { Failure } from '#domain/failure.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import type { Question } from '#protocols/carelink/question.ts';
import { ask, glucosePage, historyPage, isigPage } from './commands.ts';
import { isigFrame, isSound, pageFrame } from './frame.ts';

/** The pump keeps 36 pages of history; one that does not count them is asked for 32. */
const LAST_HISTORY_PAGE = 35;
const LAST_UNCOUNTED_PAGE = 31;
const MOST_SENSOR_PAGES = 32;
/** A page that the pump itself sends damaged so often stays so. */
const MOST_TRIES = 4;

const be = (bytes: Uint8Array, at: number, count: number): number =>
  bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);

/** How far the pump's logs reach. */
export interface Extent {
  /** The running count of history pages, where the pump keeps one. */
  readonly counter?: number;
  readonly lastHistory: number;
  readonly newestGlucose: number;
  readonly glucosePages: number;
}

/** The answer, or nothing where the pump refuses. */
export async function answerTo(
  link: PumpLink,
  question: Question,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const answer = await link.ask(question, signal);
  return answer.said === 'data' ? answer.bytes : undefined;
}

export async function measure(
  link: PumpLink,
  hasSensor: boolean,
  signal: AbortSignal,
): Promise<Extent> {
  const counted = await answerTo(link, ask('historyCounter'), signal);
  const counter = counted && be(counted, 0, 4);
  const sensor = hasSensor ? await answerTo(link, ask('glucoseCounter'), signal) : undefined;
  const newestGlucose = sensor ? be(sensor, 0, 4) : 0;
  const kept = sensor ? be(sensor, 4, 2) : 0;
  return {
    ...(counter === undefined ? {} : { counter }),
    lastHistory: counter === undefined ? LAST_UNCOUNTED_PAGE : Math.min(counter, LAST_HISTORY_PAGE),
    newestGlucose,
    glucosePages: Math.min(kept, MOST_SENSOR_PAGES, newestGlucose + 1),
  };
}

/** A page with a good CRC-16, or nothing where the pump has no such page. */
async function soundPage(
  link: PumpLink,
  question: Question,
  signal: AbortSignal,
): Promise<Uint8Array | undefined> {
  const frame = question.answer === 2048 ? isigFrame : pageFrame;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const bytes = await answerTo(link, question, signal);
    if (!bytes || isSound(bytes, frame)) return bytes;
  }
  throw new Failure('poor-link', 'the CRC of a page stays wrong');
}

/**
 * Newest page first. A page that fills up while the others are read moves all of them up by one:
 * then what was read is void.
 */
export async function* historyPages(
  link: PumpLink,
  { lastHistory, counter }: Extent,
  signal: AbortSignal,
): AsyncGenerator<Section> {
  for (let index = 0; index <= lastHistory; index++) {
    const bytes = await soundPage(link, historyPage(index), signal);
    if (!bytes) break;
    if (counter === undefined && bytes.every((byte) => byte === 0)) break;
    yield { name: 'history', index, bytes };
  }
  if (counter === undefined) return;
  const now = await answerTo(link, ask('historyCounter'), signal);
  if (!now || be(now, 0, 4) !== counter) {
    throw new Failure('session-invalid', 'the pump began a new page during the reading');
  }
}

/** Newest page first, each followed by its ISIG page, for as long as the pump has those. */
export async function* glucosePages(
  link: PumpLink,
  { newestGlucose, glucosePages: count }: Extent,
  signal: AbortSignal,
): AsyncGenerator<Section> {
  let hasIsig = true;
  for (let index = newestGlucose; index > newestGlucose - count; index--) {
    const glucose = await soundPage(link, glucosePage(index), signal);
    if (!glucose) return;
    yield { name: 'glucose', index, bytes: glucose };
    const isig: Uint8Array | undefined = hasIsig
      ? await soundPage(link, isigPage(index), signal)
      : undefined;
    hasIsig = isig !== undefined;
    if (isig) yield { name: 'isig', index, bytes: isig };
  }
}
