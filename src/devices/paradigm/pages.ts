import { Cursor } from '#bytes/cursor.ts';
import type { Section } from '#domain/capture.ts';
import type { PumpLink } from '#protocols/carelink/pump-link.ts';
import type { Question } from '#protocols/carelink/question.ts';
import { ask, glucosePage, isigPage } from './commands.ts';
import type { Earlier } from './earlier.ts';
import { frameOf, isSound } from './frame.ts';

/** The pump keeps 36 pages of history; one that does not count them is asked for 32. */
const LAST_HISTORY_PAGE = 35;
const LAST_UNCOUNTED_PAGE = 31;
const MOST_SENSOR_PAGES = 32;
/** A page that the pump itself sends damaged so often stays so. */
const MOST_TRIES = 4;

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

/**
 * A page, or nothing where the pump has no such page. One whose CRC-16 stays wrong is damaged in the
 * pump itself: it is handed on as it is, for no page behind it to be lost.
 */
export async function soundPage(
  { link, signal }: Source,
  question: Question,
): Promise<Uint8Array | undefined> {
  let bytes: Uint8Array | undefined;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    bytes = await answerTo(link, question, signal);
    if (!bytes || isSound(bytes, frameOf(bytes))) break;
  }
  return bytes;
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
