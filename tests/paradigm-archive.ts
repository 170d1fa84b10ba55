import { readFileSync } from 'node:fs';
import { decoder } from '#devices/paradigm/decoder.ts';
import { type Capture, captureId } from '#domain/capture.ts';
import type { DeviceEvent } from '#domain/event.ts';
import { instant, type WallTime, wallTimeOf, zone } from '#domain/time.ts';
import { place } from '#time/place.ts';
import { shared } from './shared.ts';

/** A recorded history page by itself. */
interface Page {
  readonly bytes: Uint8Array;
  /** How many of its bytes records fill. */
  readonly used: number;
  /** How many the first of them does. */
  readonly head: number;
  readonly first: number;
  readonly last: number;
  readonly logsBasal: boolean;
}

/** Pages of one pump that follow each other, as the events of one reading. */
export interface Stretch {
  readonly pump: string;
  readonly model: string;
  readonly events: readonly DeviceEvent[];
}

interface IndexEntry {
  readonly file: string;
  readonly kind: string;
  readonly model: string;
  readonly pump?: string;
  readonly crcOk: boolean;
}

const HOUR = 3_600_000;
const PAGE = 1022;

const pathOf = (file: string) => shared(`data/paradigm/${file.replace(/^data\//, '')}`);

const ms = (wall: WallTime): number => Date.parse(`${wall}Z`);

/** The pump's own clock is the time line: its zone is taken as UTC. */
const captureOf = (pump: string, model: string, newestFirst: readonly Uint8Array[]): Capture => ({
  id: captureId(pump),
  device: { family: 'paradigm', model, serial: pump },
  clock: { device: wallTimeOf(0), host: instant(0) },
  zone: zone('UTC'),
  sections: newestFirst.map((bytes, index) => ({ name: 'history', index, bytes })),
  complete: true,
});

function pageOf(bytes: Uint8Array, pump: string, model: string): Page | undefined {
  const { records, untimed = [] } = decoder.decode(captureOf(pump, model, [bytes]));
  const stamped = records.filter(({ kind }) => kind !== 'daily-total');
  const [first, last] = [stamped.at(0), stamped.at(-1)];
  if (!first || !last) return undefined;
  const sources = [...records, ...untimed].flatMap((record) => record.sources);
  return {
    bytes,
    used: Math.max(...sources.map(({ offset, length }) => offset + length)),
    head: sources.find(({ offset }) => offset === 0)?.length ?? 0,
    first: ms(first.wall),
    last: ms(last.wall),
    logsBasal: records.some(({ kind }) => kind === 'basal-rate'),
  };
}

/** A page read again when it held more: the fuller one tells all. */
function withoutOlderCopies(pages: readonly Page[]): Page[] {
  const fullest = new Map<number, Page>();
  for (const page of pages) {
    const other = fullest.get(page.first);
    if (!other || other.used < page.used) fullest.set(page.first, page);
  }
  return [...fullest.values()].toSorted((a, b) => a.last - b.last);
}

/** No page lies between these: the first is full, and the next goes on before a pump falls silent. */
const isNext = (page: Page, next: Page): boolean =>
  page.used + next.head > PAGE &&
  Math.abs(next.first - page.last) < (page.logsBasal ? 6 : 36) * HOUR;

function stretchesOf(pages: readonly Page[]): Page[][] {
  const stretches: Page[][] = [];
  for (const page of withoutOlderCopies(pages)) {
    const latest = stretches.at(-1);
    if (latest && isNext(latest.at(-1)!, page)) latest.push(page);
    else stretches.push([page]);
  }
  return stretches;
}

function eventsOf(pump: string, model: string, pages: readonly Page[]): DeviceEvent[] {
  const capture = captureOf(pump, model, pages.map(({ bytes }) => bytes).toReversed());
  const last = pages.at(-1)!.last;
  const clock = { device: wallTimeOf(last), host: instant(last) };
  return place(decoder.decode(capture).records, { ...capture, clock });
}

/** Every recorded history page, pump by pump, in stretches without a gap. */
export function readArchive(): Stretch[] {
  const { files } = JSON.parse(readFileSync(pathOf('INDEX.json'), 'utf8')) as {
    readonly files: readonly IndexEntry[];
  };
  const pumps = new Map<string, { readonly model: string; readonly pages: Page[] }>();
  for (const { file, kind, model, pump, crcOk } of files) {
    if (kind !== 'history' || !pump || !crcOk) continue;
    const page = pageOf(new Uint8Array(readFileSync(pathOf(file))), pump, model);
    const known = pumps.get(pump) ?? { model, pages: [] };
    if (page) known.pages.push(page);
    pumps.set(pump, known);
  }
  return [...pumps].flatMap(([pump, { model, pages }]) =>
    stretchesOf(pages).map((own) => ({ pump, model, events: eventsOf(pump, model, own) })),
  );
}
