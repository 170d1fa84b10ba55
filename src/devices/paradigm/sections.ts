import type { Capture } from '#domain/capture.ts';
import { isAnswer } from './answers.ts';
import { type Frame, isigFrame, isWhole, pageFrame } from './frame.ts';
import { readGlucosePage } from './glucose-page.ts';
import { HistoryPage } from './history-page.ts';
import type { Layout } from './history-record.ts';
import { Log, type Page } from './log.ts';
import { type Capabilities, everyCapability } from './model.ts';
import { concatenate, type ReadPage } from './page-order.ts';
import { layoutsFor } from './records.ts';

const layouts: ReadonlyMap<Capabilities, readonly (Layout | undefined)[]> = new Map(
  everyCapability.map((capabilities) => [capabilities, layoutsFor(capabilities)]),
);

interface Indexed extends Page {
  readonly name: string;
  readonly index: number;
}

const pagesOf = ({ id, sections }: Capture): Indexed[] =>
  sections.map(({ name, index, bytes }, section) => ({ name, index, bytes, capture: id, section }));

/** Bytes that no record explains. */
const lostIn = ({ unrecognised }: Log): number =>
  unrecognised.reduce((sum, { sources: [{ length }] }) => sum + length, 0);

/** Reads a page by each of `candidates` and takes what explains most of it. */
function readBest(
  candidates: readonly Capabilities[],
  read: (as: Capabilities, log: Log) => void,
): Log {
  const logs = candidates.map((capabilities) => {
    const log = new Log();
    read(capabilities, log);
    return log;
  });
  return logs.reduce((best, log) => (lostIn(log) < lostIn(best) ? log : best));
}

/** A page that is whole, and of a pump whose layouts are known, or else the log of why it is not. */
function refusal(page: Page, frame: Frame, candidates: readonly Capabilities[]): Log | undefined {
  const log = new Log();
  if (!isWhole(page, frame, log)) return log;
  if (candidates.length > 0) return undefined;
  log.refuse(page, 0, page.bytes.length, 'unreadable', 'pumps of this age write other pages');
  return log;
}

/** The pump's own log, oldest record first. */
export function readHistory(capture: Capture, candidates: readonly Capabilities[]): Log {
  const pages = pagesOf(capture).filter(({ name }) => name === 'history');
  const logs = pages.map((page): ReadPage => {
    const log =
      refusal(page, pageFrame, candidates) ??
      readBest(candidates, (as, into) => {
        new HistoryPage(page, layouts.get(as)!, into).read();
      });
    return { index: page.index, log };
  });
  return concatenate(logs, true);
}

/**
 * The ISIG page of each glucose page: the one of the same number. In captures that give their
 * sections no such numbers the first belongs to the first, and so on.
 */
function partnersOf(glucose: readonly Indexed[], isigs: readonly Indexed[]) {
  const byIndex = new Map(isigs.map((isig) => [isig.index, isig]));
  const isNumbered = glucose.some(({ index }) => byIndex.has(index));
  return new Map(
    glucose.map((page, nth) => [page, isNumbered ? byIndex.get(page.index) : isigs[nth]]),
  );
}

/** The sensor's log, oldest record first. */
export function readGlucose(capture: Capture, candidates: readonly Capabilities[]): Log {
  const pages = pagesOf(capture);
  const glucose = pages.filter(({ name }) => name === 'glucose');
  const partners = partnersOf(
    glucose,
    pages.filter(({ name }) => name === 'isig'),
  );
  const used = new Set<Indexed>();
  const logs = glucose.map((page): ReadPage => {
    const log = refusal(page, pageFrame, candidates) ?? new Log();
    if (log.problems.length > 0) return { index: page.index, log };
    const isig = partners.get(page);
    if (isig) used.add(isig);
    const partner = isig && isWhole(isig, isigFrame, log) ? isig : undefined;
    readGlucosePage(page, partner, candidates[0]!, log);
    return { index: page.index, log };
  });
  const isRead = (page: Indexed) =>
    ['history', 'glucose'].includes(page.name) || used.has(page) || isAnswer(page);
  return concatenate([...logs, ...leftOver(pages.filter((page) => !isRead(page)))], false);
}

/** ISIG pages without a glucose page that can be read, and sections that are no pages: kept, not understood. */
const leftOver = (pages: readonly Indexed[]): ReadPage[] =>
  pages.map((page) => {
    const log = new Log();
    log.pass(page, 0, page.bytes.length);
    return { index: page.index, log };
  });
