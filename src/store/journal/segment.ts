import { Failure } from '#domain/failure.ts';
import { sha256 } from '../sections.ts';
import type { Found } from './frame.ts';
import { keyIdOf, LOCKED, type RecordCipher, unlockPacked } from './locked.ts';
import { type LogFile, readAll, writeAll } from './log-folder.ts';
import { type Entry, SUPERSEDED, unpackEntry } from './record.ts';
import { type Scan, scan } from './scan.ts';

/** An entry and its place in the count of all records. */
export interface Written {
  readonly entry: Entry;
  readonly sequence: number;
}

/** One file of the journal, read from end to end. */
export interface Segment {
  readonly number: number;
  readonly written: readonly Written[];
  /** Sequence numbers of whole records of a kind that this program does not know. */
  readonly newer: readonly number[];
  /** Records of which one bit was wrong and is right again. */
  readonly mended: number;
  /** Where the next record goes. */
  readonly end: number;
  /** Of the file, in bytes. */
  readonly size: number;
  /** The number of the last record, one that does not open among them. */
  readonly last: number;
  /** Set once the segment is closed. */
  readonly seal?: string;
  /** False where the segment is no longer what was sealed. */
  readonly isWhole: boolean;
  /** What the next record is sealed with, as far as this segment says it: `undefined` is plain. */
  readonly mode?: { readonly key: string | undefined };
}

/** A segment, and how the file becomes what was read; nothing where it is that already. */
export interface Look {
  readonly segment: Segment;
  readonly mend?: () => void;
}

/**
 * Reads a segment, single wrong bits turned back and what was never finished left out; changes nothing.
 * Throws Failure `locked` where a record needs a key that is not there.
 */
export async function readSegment(
  file: LogFile,
  number: number,
  cipher?: RecordCipher,
): Promise<Look> {
  const bytes = readAll(file);
  const scanned = scan(bytes);
  const { found, mended, end, torn } = scanned;
  const all = found.map((frame) => recordIn(frame, cipher));
  const written = all.filter((record) => typeof record === 'object');
  const newer = all.filter((record) => typeof record === 'number');
  const mode = modeAfter(found);
  const isDamaged = mended.length > 0 || torn > end;
  const place = { number, end, size: file.size(), last: found.at(-1)?.sequence ?? 0 };
  const said = { written, newer, mended: mended.length, ...(mode && { mode }) };
  return {
    segment: { ...place, ...said, ...(await sealIn(bytes, scanned)) },
    ...(isDamaged && { mend: () => mendFile(file, bytes, scanned) }),
  };
}

/** Turns back single wrong bits and clears what was never finished, in the file. */
function mendFile(file: LogFile, bytes: Uint8Array, { mended, torn, end }: Scan): void {
  for (const { at, end: to } of mended) writeAll(file, bytes.subarray(at, to), at);
  if (torn > end) writeAll(file, new Uint8Array(torn - end), end);
  file.flush();
}

async function sealIn(
  bytes: Uint8Array,
  { found }: Scan,
): Promise<Pick<Segment, 'seal' | 'isWhole'>> {
  const last = found.at(-1);
  const entry = last && last.type !== LOCKED ? unpackEntry(last) : undefined;
  if (!last || entry?.kind !== 'sealed') return { isWhole: true };
  return { seal: entry.hash, isWhole: (await sha256(bytes.slice(0, last.at))) === entry.hash };
}

/** What a record says; its sequence number where only a later version knows that, nothing where it is lost. */
function recordIn(frame: Found, cipher: RecordCipher | undefined): Written | number | undefined {
  const { sequence } = frame;
  const packed = frame.type === LOCKED ? unlockPacked(frame, cipher) : frame;
  if (!packed) return undefined;
  const entry = unpackEntry(packed);
  return entry ? { entry, sequence } : sequence;
}

/** What the records after these are sealed with, as far as these say it. */
export function modeAfter(found: readonly Found[]): Segment['mode'] {
  let mode: Segment['mode'];
  for (const frame of found) {
    if (frame.type === LOCKED) mode = { key: keyIdOf(frame.payload) };
    const entry = frame.type === SUPERSEDED ? unpackEntry(frame) : undefined;
    if (entry?.kind === 'superseded') mode = { key: entry.key };
  }
  return mode;
}

/** Sequence numbers, both included, that no segment has. */
export type Hole = readonly [from: number, to: number];

/** What a whole journal says. */
export interface Reading {
  readonly written: readonly Written[];
  /** Sequence numbers of records that a later version wrote: they are there, and say what is not known here. */
  readonly newer: readonly number[];
  readonly mended: number;
  /** Lost records that nothing was done about yet. */
  readonly holes: readonly Hole[];
  /** Closed segments without a hole that are not what they were: damage no sum shows. */
  readonly broken: number;
}

/** The last record that says that those before it were written once more. */
export const supersededIn = (segments: readonly Segment[]) =>
  segments
    .flatMap(({ written }) => written.map(({ entry }) => entry))
    .findLast((entry) => entry.kind === 'superseded');

/** Throws Failure `newer-data` for one of which not all is known here: written again, that would be lost. */
export function assertKnown({ newer }: Reading): void {
  if (newer.length > 0)
    throw new Failure('newer-data', `record ${newer[0]} was written by a later version`);
}

export function readingOf(all: readonly Segment[]): Reading {
  const past = supersededIn(all)?.to ?? 0;
  const segments = all.filter(({ last }) => past === 0 || last > past);
  const written = segments
    .flatMap((segment) => segment.written)
    .filter(({ sequence }) => sequence > past);
  const newer = segments.flatMap((segment) => segment.newer).filter((sequence) => sequence > past);
  const settled = written.flatMap(({ entry }) => (entry.kind === 'settled' ? [entry] : []));
  const isSettled = ([from, to]: Hole) => settled.some((s) => s.from <= from && s.to >= to);
  const chain = segments.filter(({ number, isWhole }, i) => {
    const first = segments[i]!.written[0]?.entry;
    const before = segments.find((s) => s.number === number - 1)?.seal;
    return (
      !isWhole || (first?.kind === 'opened' && before !== undefined && first.before !== before)
    );
  });
  return {
    written,
    newer,
    mended: segments.reduce((sum, { mended }) => sum + mended, 0),
    holes: holesIn({ written, newer }, past).filter((hole) => !isSettled(hole)),
    broken: chain.filter((segment) => holesIn(segment).length === 0).length,
  };
}

/** Of what stands between `from`, or its own first record, and its last. */
function holesIn({ written, newer }: Pick<Segment, 'written' | 'newer'>, from?: number): Hole[] {
  const there = [...written.map(({ sequence }) => sequence), ...newer].toSorted((a, b) => a - b);
  let before = from ?? (there[0] ?? 1) - 1;
  return there.flatMap((sequence) => {
    const hole: Hole = [before + 1, sequence - 1];
    before = sequence;
    return hole[0] <= hole[1] ? [hole] : [];
  });
}
